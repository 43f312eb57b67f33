package io.kcqlcamel.bean;

import io.kcqlcamel.encode.KafkaRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.KafkaHeaderFilterStrategy;
import org.apache.camel.component.kafka.serde.DefaultKafkaHeaderSerializer;
import org.apache.camel.component.kafka.serde.KafkaHeaderSerializer;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.support.DefaultMessage;

/** A record as a message, with the headers that camel-kafka knows, and back. */
final class RecordMessage {

    /** Which headers are Camel's own, and do not leave it. */
    private static final HeaderFilterStrategy CAMELS = new KafkaHeaderFilterStrategy();

    private static final KafkaHeaderSerializer HEADERS = new DefaultKafkaHeaderSerializer();

    private RecordMessage() {}

    static Message of(KafkaRecord record, CamelContext context) {
        Message message = new DefaultMessage(context);
        message.setBody(record.value());
        set(message, KafkaConstants.OVERRIDE_TOPIC, record.topic());
        set(message, KafkaConstants.PARTITION_KEY, record.partition());
        set(message, KafkaConstants.OVERRIDE_TIMESTAMP, record.timestamp());
        set(message, KafkaConstants.KEY, record.key());
        record.headers().forEach(message::setHeader);
        return message;
    }

    private static void set(Message message, String header, Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }

    static KafkaRecord read(Message message) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        message.getHeaders().forEach((name, value) -> {
            boolean leaves = !CAMELS.applyFilterToCamelHeaders(name, value, message.getExchange());
            byte[] bytes = leaves ? HEADERS.serialize(name, value) : null;
            if (bytes != null) {
                headers.put(name, bytes);
            }
        });
        return new KafkaRecord(
                message.getHeader(KafkaConstants.OVERRIDE_TOPIC, String.class),
                message.getHeader(KafkaConstants.PARTITION_KEY, Integer.class),
                message.getHeader(KafkaConstants.OVERRIDE_TIMESTAMP, Long.class),
                message.getHeader(KafkaConstants.KEY, byte[].class),
                message.getBody(byte[].class),
                headers);
    }
}
