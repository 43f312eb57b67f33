package io.kcqlcamel.encode;

import java.util.Map;

/**
 * A record for Kafka that is more than a value.
 *
 * @param topic null: where its page goes
 * @param partition null: the producer chooses
 * @param timestamp in milliseconds since 1970; null: when it is sent
 * @param key may be null
 * @param value may be null
 * @param headers by name; a header that has no value is not among them
 */
public record KafkaRecord(
        String topic, Integer partition, Long timestamp, byte[] key, byte[] value, Map<String, byte[]> headers) {

    /** Where its page goes. */
    public KafkaRecord(Long timestamp, byte[] key, byte[] value) {
        this(null, null, timestamp, key, value, Map.of());
    }

    /** To a topic of its own. */
    public KafkaRecord(String topic, byte[] key, byte[] value, Map<String, byte[]> headers) {
        this(topic, null, null, key, value, headers);
    }
}
