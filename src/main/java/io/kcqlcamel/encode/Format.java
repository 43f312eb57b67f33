package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import java.util.List;

/**
 * What a key or a value can be made of: a whole row, one column of it, or a text. Whatever makes it, bytes or Connect's
 * own data, is chosen once for a result's columns; to be asked again when the columns change.
 *
 * @param <R> what makes it out of a row
 */
public interface Format<R> {

    /**
     * Rows as structs. The schema is named {@code keyspace.table}, with dots for dashes, and its fields are all optional.
     *
     * @throws EncodingException when a column has no place in the format, whatever its value
     * @throws SchemaRegistryException when the format needs a schema registry and that has failed
     */
    R encoder(String topic, String keyspace, String table, List<Column> columns);

    /**
     * The only column of a row, by itself: optional, and of the type that it would have in a struct.
     *
     * @throws EncodingException as {@link #encoder}
     * @throws SchemaRegistryException as {@link #encoder}
     */
    R columnEncoder(String topic, String keyspace, String table, Column column);

    /**
     * Rows as strings that are never null.
     *
     * @throws EncodingException as {@link #encoder}
     * @throws SchemaRegistryException as {@link #encoder}
     */
    R textEncoder(String topic, RowText text);
}
