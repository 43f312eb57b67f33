package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;

/** Rows of one result to Kafka values. Holds a buffer: one thread at a time. */
@FunctionalInterface
public interface RowEncoder {

    /**
     * The value's bytes, in a fresh array of exactly their size.
     *
     * @throws EncodingException when a cell has no place in the format; the encoder stays usable
     */
    byte[] encode(Cells row);
}
