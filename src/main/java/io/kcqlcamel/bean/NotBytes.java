package io.kcqlcamel.bean;

import org.apache.camel.Exchange;
import org.apache.camel.support.TypeConverterSupport;

/** Says at once that there is no such conversion, in Camel's own way. */
final class NotBytes extends TypeConverterSupport {

    @Override
    @SuppressWarnings("unchecked")
    public <T> T convertTo(Class<T> type, Exchange exchange, Object value) {
        return (T) MISS_VALUE;
    }
}
