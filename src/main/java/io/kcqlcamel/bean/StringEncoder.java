package io.kcqlcamel.bean;

import io.kcqlcamel.encode.Converter;
import io.kcqlcamel.encode.StringFormat;
import org.apache.kafka.connect.storage.StringConverter;

/** Writes what Connect's StringConverter writes: {@code Struct{a=1,b=x}}. */
public final class StringEncoder extends PageEncoder {

    @Override
    Converter converter() {
        return new StringFormat(isCollectionsAsJson());
    }

    @Override
    org.apache.kafka.connect.storage.Converter connectConverter() {
        return new StringConverter();
    }
}
