package io.kcqlcamel.bean;

import io.kcqlcamel.encode.BytesFormat;
import io.kcqlcamel.encode.Converter;

/** Writes what Connect's ByteArrayConverter writes: the bytes of one blob. */
public final class BytesEncoder extends PageEncoder {

    @Override
    Converter converter() {
        return new BytesFormat();
    }
}
