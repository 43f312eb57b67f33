package io.kcqlcamel.transform;

import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * A table whose rows are transformed.
 *
 * @param topic where they go unless a transform says otherwise
 * @param keyspace the exact name
 * @param table the exact name
 * @param collectionsAsJson collections as strings of JSON text, not as arrays, maps and structs
 */
public record TransformedTable(String topic, String keyspace, String table, boolean collectionsAsJson) {

    /** The partition of offsets that the replaced connector gives its records: some transforms show it. */
    private static final String PARTITION = "connect.cassandra.assigned.tables";

    /** For messages. */
    String name() {
        return keyspace + "." + table;
    }

    /** As a source connector hands it to Connect: without key, partition, timestamp and headers. */
    SourceRecord record(Struct row) {
        return new SourceRecord(Map.of(PARTITION, table), Map.of(), topic, row.schema(), row);
    }
}
