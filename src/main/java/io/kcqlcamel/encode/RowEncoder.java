package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;

/** Rows of one result to Kafka keys or values. Holds a buffer: one thread at a time. */
@FunctionalInterface
public interface RowEncoder {

    /**
     * The bytes, in a fresh array of exactly their size; null where the converter writes nothing, as some do for a column
     * that is null.
     *
     * @throws EncodingException when a cell has no place in the format; the encoder stays usable
     */
    byte[] encode(Cells row);
}
