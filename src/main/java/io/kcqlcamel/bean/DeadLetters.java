package io.kcqlcamel.bean;

import io.kcqlcamel.encode.EncodingException;
import io.kcqlcamel.encode.KafkaRecord;
import io.kcqlcamel.failure.Failure;
import io.kcqlcamel.offset.PositionKey;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows that could not become records, as records of another topic: what can be read of the row as JSON, without key, with
 * headers that say what it is and why it is there.
 *
 * @param source of the rows
 * @param contextHeaders whether Connect's own headers are wanted, as far as they have a meaning here
 */
record DeadLetters(String topic, PositionKey source, boolean contextHeaders) {

    private static final String OURS = "__kcqlcamel.errors.";
    private static final String CONNECTS = "__connect.errors.";

    /** @param key the row's primary key, as CQL has it */
    KafkaRecord letter(String key, byte[] row, Failure failure) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers(key, failure).forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return new KafkaRecord(topic, null, row, headers);
    }

    private Map<String, String> headers(String key, Failure failure) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(OURS + "table", source.table());
        headers.put(OURS + "topic", source.topic());
        headers.put(OURS + "key", key);
        if (failure instanceof EncodingException encoding) {
            encoding.column().ifPresent(column -> headers.put(OURS + "column", column));
        }
        headers.put(OURS + "reason", failure.getMessage());
        if (contextHeaders) {
            headers.put(CONNECTS + "topic", source.topic());
            headers.put(CONNECTS + "connector.name", source.connector());
            headers.put(CONNECTS + "task.id", Integer.toString(source.shard().number() - 1));
            headers.put(CONNECTS + "exception.class.name", failure.getClass().getName());
            headers.put(CONNECTS + "exception.message", failure.getMessage());
        }
        return headers;
    }
}
