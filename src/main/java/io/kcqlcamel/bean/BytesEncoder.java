package io.kcqlcamel.bean;

import io.kcqlcamel.encode.BytesFormat;
import io.kcqlcamel.encode.Converter;
import io.kcqlcamel.transform.BytesConverter;

/** Writes what Connect's ByteArrayConverter writes: the bytes of one blob. */
public final class BytesEncoder extends PageEncoder {

    @Override
    Converter converter() {
        return new BytesFormat();
    }

    @Override
    org.apache.kafka.connect.storage.Converter connectConverter() {
        return new BytesConverter();
    }
}
