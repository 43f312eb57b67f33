package io.kcqlcamel.cassandra;

import java.nio.ByteBuffer;

/**
 * A row amidst others, as responses carry them: each cell's length as four bytes, then its bytes. Moves from row to row; one
 * thread at a time.
 */
public final class RowBytes implements Cells {

    private final ByteBuffer bytes;
    private final int[] offsets;
    private final int[] lengths;

    /** Before any row. */
    public RowBytes(ByteBuffer bytes, int columns) {
        this.bytes = bytes;
        this.offsets = new int[columns];
        this.lengths = new int[columns];
    }

    /** A row by itself. */
    public static RowBytes of(ByteBuffer... cells) {
        ByteBuffer bytes = ByteBuffer.allocate(size(cells));
        put(cells, bytes);
        RowBytes row = new RowBytes(bytes, cells.length);
        row.moveTo(0);
        return row;
    }

    /** Of a row of these cells; null for those that are null. */
    static int size(ByteBuffer... cells) {
        int size = 0;
        for (ByteBuffer cell : cells) {
            size += Integer.BYTES + (cell == null ? 0 : cell.remaining());
        }
        return size;
    }

    static void put(ByteBuffer[] cells, ByteBuffer destination) {
        for (ByteBuffer cell : cells) {
            destination.putInt(cell == null ? -1 : cell.remaining());
            if (cell != null) {
                destination.put(cell.duplicate());
            }
        }
    }

    /** Makes this the row that starts there; returns where the next one does. */
    public int moveTo(int start) {
        int at = start;
        for (int column = 0; column < offsets.length; column++) {
            int length = bytes.getInt(at);
            at += Integer.BYTES;
            offsets[column] = at;
            lengths[column] = length;
            at += Math.max(length, 0);
        }
        return at;
    }

    @Override
    public ByteBuffer bytes() {
        return bytes;
    }

    @Override
    public int offset(int column) {
        return offsets[column];
    }

    @Override
    public int length(int column) {
        return lengths[column];
    }
}
