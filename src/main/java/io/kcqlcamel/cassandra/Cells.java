package io.kcqlcamel.cassandra;

import java.nio.ByteBuffer;

/** The cells of one row, undecoded: the bytes as Cassandra's native protocol (v4 and v5) carries them. */
@FunctionalInterface
public interface Cells {

    /**
     * The bytes of a column, from position to limit, big-endian; null where the column is null. The buffer belongs to
     * the row: read it with absolute gets, or from a duplicate, and leave its position as it is.
     *
     * @param column index into the page's columns, from 0
     */
    ByteBuffer cell(int column);
}
