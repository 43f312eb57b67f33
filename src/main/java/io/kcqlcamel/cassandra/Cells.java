package io.kcqlcamel.cassandra;

import java.nio.ByteBuffer;

/**
 * The cells of one row, undecoded: the bytes as Cassandra's native protocol (v4 and v5) carries them, big-endian. They are
 * all in one buffer, which many rows may share.
 */
public interface Cells {

    /** Where the cells are. To be read with absolute gets: its position means nothing, and stays as it is. */
    ByteBuffer bytes();

    /**
     * Where a cell's bytes start.
     *
     * @param column index into the page's columns, from 0
     */
    int offset(int column);

    /** How many bytes a cell has; negative where the column is null. */
    int length(int column);

    /** A cell by itself, from position 0 to its limit; null where the column is null. For what is not done with every row. */
    default ByteBuffer cell(int column) {
        int length = length(column);
        return length < 0 ? null : bytes().slice(offset(column), length);
    }
}
