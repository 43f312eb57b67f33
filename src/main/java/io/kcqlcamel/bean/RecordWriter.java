package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.encode.KafkaRecord;
import io.kcqlcamel.encode.RecordTimestamp;
import io.kcqlcamel.encode.RowEncoder;
import io.kcqlcamel.transform.RowTransformer;

/** A row to its record. Holds buffers: one thread at a time. */
sealed interface RecordWriter {

    /**
     * Adds the row's record, unless a transform drops the row.
     *
     * @throws io.kcqlcamel.encode.EncodingException when the row cannot become a record; none has been added then
     */
    void write(Cells row, PageRecords records);

    /** To be called once no more rows come. */
    default void close() {}

    /** Only a value. */
    record Value(RowEncoder value) implements RecordWriter {
        @Override
        public void write(Cells row, PageRecords records) {
            records.addValue(value.encode(row));
        }
    }

    /**
     * A value and more.
     *
     * @param key null for none; so is the timestamp
     */
    record Keyed(RowEncoder value, RowEncoder key, RecordTimestamp timestamp) implements RecordWriter {
        @Override
        public void write(Cells row, PageRecords records) {
            records.addRecord(new KafkaRecord(
                    timestamp == null ? null : timestamp.of(row),
                    key == null ? null : key.encode(row),
                    value.encode(row)));
        }
    }

    /** What transforms of Kafka Connect make of it. */
    record Transformed(RowTransformer transformer) implements RecordWriter {
        @Override
        public void write(Cells row, PageRecords records) {
            transformer.transform(row).ifPresent(records::addRecord);
        }

        @Override
        public void close() {
            transformer.close();
        }
    }
}
