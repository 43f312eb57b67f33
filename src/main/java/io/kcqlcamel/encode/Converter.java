package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import java.util.List;

/**
 * A format of Kafka keys and values, named after the converter of Kafka Connect whose bytes it writes. Codecs are chosen
 * once for a result's columns; to be asked again when the columns change.
 */
public interface Converter {

    /**
     * Rows as structs. The schema is named {@code keyspace.table}, with dots for dashes, and its fields are all optional.
     *
     * @throws EncodingException when a column has no place in the format, whatever its value
     * @throws SchemaRegistryException when the format needs a schema registry and that has failed
     */
    RowEncoder encoder(String topic, String keyspace, String table, List<Column> columns);

    /**
     * The only column of a row, by itself: optional, and of the type that it would have in a struct.
     *
     * @throws EncodingException as {@link #encoder}
     * @throws SchemaRegistryException as {@link #encoder}
     */
    RowEncoder columnEncoder(String topic, String keyspace, String table, Column column);

    /**
     * Rows as strings that are never null.
     *
     * @throws EncodingException as {@link #encoder}
     * @throws SchemaRegistryException as {@link #encoder}
     */
    RowEncoder textEncoder(String topic, RowText text);
}
