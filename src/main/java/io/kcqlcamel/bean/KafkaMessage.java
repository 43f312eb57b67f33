package io.kcqlcamel.bean;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;

/**
 * A row with a key or a timestamp, which camel-kafka takes as headers. There is one for each row, so the map of headers is
 * not made until somebody wants more of it than camel-kafka does.
 */
final class KafkaMessage extends DefaultMessage {

    private final byte[] key;
    private Long timestamp;
    private boolean mapped;

    /**
     * @param key null for none
     * @param timestamp in milliseconds; null for the producer's own
     */
    KafkaMessage(CamelContext context, byte[] value, byte[] key, Long timestamp) {
        super(context);
        setBody(value);
        this.key = key;
        this.timestamp = timestamp;
    }

    @Override
    public Object getHeader(String name) {
        return mapped ? super.getHeader(name) : unmapped(name);
    }

    @Override
    public <T> T getHeader(String name, Class<T> type) {
        boolean none = !mapped && unmapped(name) == null && !type.isPrimitive();
        return none ? null : super.getHeader(name, type);
    }

    /** camel-kafka takes the timestamp out, and asks no more for it. */
    @Override
    public Object removeHeader(String name) {
        if (!mapped && name.equals(KafkaConstants.OVERRIDE_TIMESTAMP)) {
            Long removed = timestamp;
            timestamp = null;
            return removed;
        }
        return super.removeHeader(name);
    }

    @Override
    public void setHeaders(Map<String, Object> headers) {
        mapped = true;
        super.setHeaders(headers);
    }

    private Object unmapped(String name) {
        if (name.equalsIgnoreCase(KafkaConstants.KEY)) {
            return key;
        }
        return name.equalsIgnoreCase(KafkaConstants.OVERRIDE_TIMESTAMP) ? timestamp : null;
    }

    @Override
    protected void populateInitialHeaders(Map<String, Object> map) {
        mapped = true;
        if (key != null) {
            map.put(KafkaConstants.KEY, key);
        }
        if (timestamp != null) {
            map.put(KafkaConstants.OVERRIDE_TIMESTAMP, timestamp);
        }
    }

    @Override
    protected boolean isPopulateHeadersSupported() {
        return true;
    }
}
