package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.cql.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Some rows of a query, in the order in which Cassandra gave them: what an exchange carries. Rows are read once, by a
 * cursor; one thread at a time.
 */
public final class Page implements Cells {

    private final List<Column> columns;
    private final Iterator<Row> rows;
    private final int size;
    private final byte[] nextPage;
    private int read;
    private Row row;

    /** @param rows has at least {@code size} rows, and may fetch more than that: it is not asked to */
    Page(List<Column> columns, Iterator<Row> rows, int size, byte[] nextPage) {
        this.columns = columns;
        this.rows = rows;
        this.size = size;
        this.nextPage = nextPage;
    }

    /** The same list object for as long as the table's columns stay as they are. */
    public List<Column> columns() {
        return columns;
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
        row = rows.next();
        read++;
        return true;
    }

    /** The rows that are wanted, as a page of their own; this page is read to its end. */
    public Page filtered(Predicate<Cells> wanted) {
        List<Row> left = new ArrayList<>(size);
        while (next()) {
            if (wanted.test(this)) {
                left.add(row);
            }
        }
        return new Page(columns, left.iterator(), left.size(), nextPage);
    }

    /**
     * Which row this is, for messages: {@code id = 7}; empty where its primary key was not read.
     *
     * @param primaryKey exact names
     */
    public String rowKey(List<String> primaryKey) {
        return RowKey.of(row, primaryKey);
    }

    @Override
    public ByteBuffer cell(int column) {
        return row.getBytesUnsafe(column);
    }
}
