package io.kcqlcamel.wire;

import java.nio.ByteBuffer;
import java.util.AbstractList;

/**
 * A row as the driver wants it, a list of cells, each found when it is asked for. After the last cell there is one element
 * more, which the list's size does not count: the bytes of this row and all after it.
 */
final class RawRow extends AbstractList<ByteBuffer> {

    private final byte[] page;
    private final int start;
    private final int columns;

    RawRow(byte[] page, int start, int columns) {
        this.page = page;
        this.start = start;
        this.columns = columns;
    }

    /** Where the next row starts. */
    int end() {
        return startOf(columns);
    }

    @Override
    public ByteBuffer get(int column) {
        if (column == columns) {
            return from(start);
        }
        int at = startOf(column);
        int length = RawRows.readInt(page, at);
        return length < 0 ? null : from(at + Integer.BYTES).limit(length);
    }

    private ByteBuffer from(int offset) {
        return ByteBuffer.wrap(page, offset, page.length - offset).slice();
    }

    private int startOf(int column) {
        int at = start;
        for (int i = 0; i < column; i++) {
            at += Integer.BYTES + Math.max(0, RawRows.readInt(page, at));
        }
        return at;
    }

    @Override
    public int size() {
        return columns;
    }
}
