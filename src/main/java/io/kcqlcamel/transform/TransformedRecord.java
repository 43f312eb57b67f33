package io.kcqlcamel.transform;

import java.util.Map;

/**
 * A message for Kafka.
 *
 * @param partition null: the producer chooses
 * @param timestamp in milliseconds since 1970; null: when it is sent
 * @param key may be null
 * @param value may be null
 * @param headers by name; a header that has no value is not among them
 */
public record TransformedRecord(
        String topic, Integer partition, Long timestamp, byte[] key, byte[] value, Map<String, byte[]> headers) {}
