package io.kcqlcamel.transform;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.encode.KafkaRecord;
import io.kcqlcamel.failure.Failure;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.Converter;

/**
 * A row's way through Connect's data model: a record, the chain of transforms, then the converters. One thread at a time.
 *
 * @param keyConverter null where none is configured
 */
public record RowTransformer(
        ConnectRecords records, TransformChain chain, Converter keyConverter, Converter valueConverter)
        implements AutoCloseable {

    /**
     * @return empty where a transform drops the row
     * @throws io.kcqlcamel.encode.EncodingException when a transform or a converter cannot take it
     * @throws io.kcqlcamel.encode.SchemaRegistryException when a converter needs a schema registry and that has failed
     */
    public Optional<KafkaRecord> transform(Cells row) {
        SourceRecord record = chain.apply(records.of(row), records.tableName());
        return Optional.ofNullable(record).map(this::converted);
    }

    private KafkaRecord converted(SourceRecord record) {
        return new KafkaRecord(
                record.topic(),
                record.kafkaPartition(),
                part("timestamp", () -> timestamp(record)),
                part("key", () -> key(record)),
                part(
                        "value",
                        () -> valueConverter.fromConnectData(record.topic(), record.valueSchema(), record.value())),
                part("headers", () -> chain.headers().of(record)));
    }

    /** Failures of our own say enough. */
    private <T> T part(String name, Supplier<T> part) {
        try {
            return part.get();
        } catch (Failure e) {
            throw e;
        } catch (RuntimeException e) {
            throw RefusedRow.byConverter(name, records.tableName(), e);
        }
    }

    private byte[] key(SourceRecord record) {
        if (keyConverter != null) {
            return keyConverter.fromConnectData(record.topic(), record.keySchema(), record.key());
        }
        if (record.key() != null) {
            throw new DataException("there is no key.converter to write it: copy it from the Connect worker's"
                    + " configuration into the connector's file");
        }
        return null;
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
