package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;

/** Writes what a message holds of a row, without what the format puts around it. May hold scratch buffers. */
@FunctionalInterface
interface RowWriter {

    /** @throws EncodingException when a cell has no place in the format */
    void write(Cells row, Output out);
}
