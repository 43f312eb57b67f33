package io.kcqlcamel.bean;

import io.kcqlcamel.encode.Converter;
import io.kcqlcamel.encode.StringFormat;

/** Writes what Connect's StringConverter writes: {@code Struct{a=1,b=x}}. */
public final class StringEncoder extends PageEncoder {

    @Override
    Converter converter() {
        return new StringFormat(isCollectionsAsJson());
    }
}
