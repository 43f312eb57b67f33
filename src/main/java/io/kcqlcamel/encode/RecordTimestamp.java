package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;

/** A Kafka record's timestamp out of a column. */
public final class RecordTimestamp {

    private final Column column;
    private final int cell;

    private RecordTimestamp(Column column, int cell) {
        this.column = column;
        this.cell = cell;
    }

    /**
     * @param cell where the column is in the rows
     * @throws EncodingException unless it is a timestamp or a bigint, which then counts milliseconds
     */
    public static RecordTimestamp of(Column column, int cell) {
        if (column.type() != CqlType.Scalar.TIMESTAMP && column.type() != CqlType.Scalar.BIGINT) {
            throw EncodingException.of(
                    column,
                    "a record's timestamp comes from a timestamp, or from a bigint of milliseconds; name such a column"
                            + " in WITHTIMESTAMP, or sys_time()");
        }
        return new RecordTimestamp(column, cell);
    }

    /**
     * Milliseconds since 1970; null where the column is null.
     *
     * @throws EncodingException for a moment before 1970
     */
    public Long of(Cells row) {
        int length = row.length(cell);
        if (length <= 0) {
            return null;
        }
        if (length != Long.BYTES) {
            throw EncodingException.of(
                    column, "its value has " + length + " bytes where Cassandra writes 8; the cell is damaged");
        }
        long milliseconds = row.bytes().getLong(row.offset(cell));
        if (milliseconds < 0) {
            throw EncodingException.of(
                    column,
                    "its value is " + milliseconds + " ms, before 1970, and Kafka takes no such timestamp; choose"
                            + " another column in WITHTIMESTAMP, or sys_time()");
        }
        return milliseconds;
    }
}
