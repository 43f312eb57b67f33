package io.kcqlcamel.transform;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.encode.ConnectRows;
import io.kcqlcamel.failure.Failure;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.Converter;

/**
 * A row's way through Connect's data model: a struct, the chain of transforms, then the converters. Holds caches and
 * buffers: one thread at a time.
 */
public final class RowTransformer implements AutoCloseable {

    private final TransformedTable table;
    private final TransformChain chain;
    private final Optional<Converter> keyConverter;
    private final Converter valueConverter;
    private ConnectRows rows;

    RowTransformer(
            TransformedTable table, TransformChain chain, Optional<Converter> keyConverter, Converter valueConverter) {
        this.table = table;
        this.chain = chain;
        this.keyConverter = keyConverter;
        this.valueConverter = valueConverter;
    }

    /**
     * @param columns of the row; asked with the same list object for as long as they stay as they are
     * @return empty where a transform drops the row
     * @throws TransformException when a transform or a converter cannot take it
     */
    public Optional<TransformedRecord> transform(List<Column> columns, Cells row) {
        if (rows == null || !rows.columns().equals(columns)) {
            rows = ConnectRows.of(table.keyspace(), table.table(), columns, table.collectionsAsJson());
        }
        SourceRecord record = chain.apply(table.record(rows.row(row)), table.name());
        return Optional.ofNullable(record).map(this::converted);
    }

    private TransformedRecord converted(SourceRecord record) {
        return new TransformedRecord(
                record.topic(),
                record.kafkaPartition(),
                part("timestamp", () -> timestamp(record)),
                part("key", () -> key(record)),
                part(
                        "value",
                        () -> valueConverter.fromConnectData(record.topic(), record.valueSchema(), record.value())),
                part("headers", () -> HeaderValues.of(record)));
    }

    @FunctionalInterface
    private interface Part<T> {
        T get();
    }

    /** Failures of our own say enough; those of Connect's classes do not know what they are about. */
    private <T> T part(String name, Part<T> part) {
        try {
            return part.get();
        } catch (Failure e) {
            throw e;
        } catch (RuntimeException e) {
            throw TransformException.ofPart(name, table.name(), e);
        }
    }

    private byte[] key(SourceRecord record) {
        if (keyConverter.isEmpty() && record.key() != null) {
            throw new DataException("there is no key.converter to write it: copy it from the Connect worker's"
                    + " configuration into the connector's file");
        }
        return keyConverter
                .map(converter -> converter.fromConnectData(record.topic(), record.keySchema(), record.key()))
                .orElse(null);
    }

    /** As Connect has it: -1 means none. */
    private static Long timestamp(SourceRecord record) {
        Long timestamp = record.timestamp();
        if (timestamp != null && timestamp < -1) {
            throw new DataException(timestamp + " is before 1970, and Kafka takes no such timestamp");
        }
        return timestamp == null || timestamp == -1 ? null : timestamp;
    }

    @Override
    public void close() {
        chain.close();
    }
}
