package io.kcqlcamel.transform;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.encode.ConnectRow;
import io.kcqlcamel.encode.RecordTimestamp;
import java.util.Map;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Rows of a table as a source connector hands them to Connect. One thread at a time.
 *
 * @param topic where they go unless a transform says otherwise
 * @param keyspace the exact name
 * @param table the exact name
 * @param key null for records without one
 * @param timestamp null for the producer's own
 */
public record ConnectRecords(
        String topic, String keyspace, String table, ConnectRow value, ConnectRow key, RecordTimestamp timestamp) {

    /** The partition of offsets that the replaced connector gives its records: some transforms show it. */
    private static final String PARTITION = "connect.cassandra.assigned.tables";

    /** For messages. */
    String tableName() {
        return keyspace + "." + table;
    }

    SourceRecord of(Cells row) {
        SchemaAndValue of = value.of(row);
        SchemaAndValue by = key == null ? SchemaAndValue.NULL : key.of(row);
        return new SourceRecord(
                Map.of(PARTITION, table),
                Map.of(),
                topic,
                null,
                by.schema(),
                by.value(),
                of.schema(),
                of.value(),
                timestamp == null ? null : timestamp.of(row));
    }
}
