package io.kcqlcamel.wire;

import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.protocol.internal.response.result.Rows;
import com.datastax.oss.protocol.internal.response.result.RowsMetadata;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/** The rows of one response, in one array: row after row, each cell's length as four bytes, big-endian, and its bytes. */
public final class RawRows extends Rows {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final RowsMetadata metadata;
    private final byte[] page;
    private final int count;

    RawRows(RowsMetadata metadata, byte[] page, int count) {
        this.metadata = metadata;
        this.page = page;
        this.count = count;
    }

    /**
     * The bytes from this row on, to the end of its page: rows are read there without the driver. Position 0 is the row's
     * start.
     *
     * @return empty for a row of a session that was not opened by {@link RawSessionBuilder}
     */
    public static Optional<ByteBuffer> page(Row row) {
        try {
            return Optional.of(row.getBytesUnsafe(row.size()));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    static int readInt(byte[] bytes, int offset) {
        return (int) INT.get(bytes, offset);
    }

    @Override
    public RowsMetadata getMetadata() {
        return metadata;
    }

    @Override
    public Queue<List<ByteBuffer>> getData() {
        return new Remaining();
    }

    @Override
    public String toString() {
        return "ROWS(" + count + " x " + metadata.columnCount + " columns, " + page.length + " bytes)";
    }

    private final class Remaining extends AbstractQueue<List<ByteBuffer>> {

        private int start;
        private int left = count;

        @Override
        public List<ByteBuffer> peek() {
            return left == 0 ? null : new RawRow(page, start, metadata.columnCount);
        }

        @Override
        public List<ByteBuffer> poll() {
            if (left == 0) {
                return null;
            }
            RawRow row = new RawRow(page, start, metadata.columnCount);
            left--;
            start = row.end();
            return row;
        }

        @Override
        public int size() {
            return left;
        }

        @Override
        public Iterator<List<ByteBuffer>> iterator() {
            Remaining copy = new Remaining();
            copy.start = start;
            copy.left = left;
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return copy.left > 0;
                }

                @Override
                public List<ByteBuffer> next() {
                    if (copy.left == 0) {
                        throw new NoSuchElementException();
                    }
                    return copy.poll();
                }
            };
        }

        @Override
        public boolean offer(List<ByteBuffer> row) {
            throw new UnsupportedOperationException("The rows of a response are given.");
        }
    }
}
