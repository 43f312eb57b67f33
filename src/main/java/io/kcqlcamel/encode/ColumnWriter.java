package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import java.util.List;

/** One column of a row, whose name goes into the message when its value cannot be written. */
record ColumnWriter(Column column, Slot slot) {

    /** @param writers chooses the codec of each column's type */
    static ColumnWriter[] of(List<Column> columns, Cases<CellWriter> writers) {
        return columns.stream().map(column -> of(column, writers)).toArray(ColumnWriter[]::new);
    }

    static ColumnWriter of(Column column, Cases<CellWriter> writers) {
        try {
            return new ColumnWriter(column, Slot.of(column.type(), writers.of(column.type())));
        } catch (CellException e) {
            throw EncodingException.of(column, e.getMessage());
        }
    }

    boolean isNull(Cells row, int cell) {
        return slot.isNull(row.length(cell));
    }

    void write(Cells row, int cell, Output out) {
        try {
            slot.write(row.bytes(), row.offset(cell), row.length(cell), out);
        } catch (CellException e) {
            throw EncodingException.of(column, e.getMessage());
        }
    }
}
