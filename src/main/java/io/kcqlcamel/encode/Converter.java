package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import java.util.List;

/** A format of Kafka values, named after the converter of Kafka Connect whose bytes it writes. */
public interface Converter {

    /**
     * Chooses the codecs of a result's columns; to be asked again when the columns change. The record's schema is named
     * {@code keyspace.table}, with dots for dashes, and its fields are all optional.
     *
     * @throws EncodingException when a column has no place in the format, whatever its value
     * @throws SchemaRegistryException when the format needs a schema registry and that has failed
     */
    RowEncoder encoder(String topic, String keyspace, String table, List<Column> columns);
}
