package io.kcqlcamel.cassandra;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Some rows of a query, in the order in which Cassandra gave them: what an exchange carries. Rows are read once, by a
 * cursor; one thread at a time.
 */
public final class Page implements Cells {

    private final ResultColumns columns;
    private final RowBytes row;
    private final int[] starts;
    private final int size;
    private final byte[] nextPage;
    private int read;
    private int start;
    private int nextStart;

    /** @param bytes of the rows, one after the other */
    Page(ResultColumns columns, ByteBuffer bytes, int size, byte[] nextPage) {
        this(columns, bytes, null, size, nextPage);
    }

    /** @param starts where each row is; null where one follows on the other */
    private Page(ResultColumns columns, ByteBuffer bytes, int[] starts, int size, byte[] nextPage) {
        this.columns = columns;
        this.row = new RowBytes(bytes, columns.all().size());
        this.starts = starts;
        this.size = size;
        this.nextPage = nextPage;
    }

    /** The same list object for as long as the table's columns stay as they are. */
    public List<Column> columns() {
        return columns.all();
    }

    public int size() {
        return size;
    }

    /** The driver's paging state of the page after this one; null when this is the last. */
    public byte[] nextPage() {
        return nextPage;
    }

    /** Moves to the next row; false after the last one. */
    public boolean next() {
        if (read == size) {
            return false;
        }
        start = starts == null ? nextStart : starts[read];
        nextStart = row.moveTo(start);
        read++;
        return true;
    }

    /** The rows that are wanted, as a page of their own; this page is read to its end. */
    public Page filtered(Predicate<Cells> wanted) {
        int[] left = new int[size - read];
        int count = 0;
        while (next()) {
            if (wanted.test(row)) {
                left[count++] = start;
            }
        }
        return new Page(columns, row.bytes(), Arrays.copyOf(left, count), count, nextPage);
    }

    /**
     * Which row this is, for messages: {@code id = 7}; empty where its primary key was not read.
     *
     * @param primaryKey exact names
     */
    public String rowKey(List<String> primaryKey) {
        return columns.rowKey(primaryKey, row);
    }

    @Override
    public ByteBuffer bytes() {
        return row.bytes();
    }

    @Override
    public int offset(int column) {
        return row.offset(column);
    }

    @Override
    public int length(int column) {
        return row.length(column);
    }
}
