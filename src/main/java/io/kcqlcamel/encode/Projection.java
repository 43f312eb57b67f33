package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;
import java.nio.ByteBuffer;
import java.util.List;

/** Some cells of each row, in an order of their own. One thread at a time. */
public final class Projection implements Cells {

    private final int[] cells;
    private Cells row;

    /** @param cells where each of them is in the rows */
    public Projection(List<Integer> cells) {
        this.cells = cells.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Those of a row, valid until the next is asked for. */
    public Cells of(Cells row) {
        this.row = row;
        return this;
    }

    @Override
    public ByteBuffer bytes() {
        return row.bytes();
    }

    @Override
    public int offset(int column) {
        return row.offset(cells[column]);
    }

    @Override
    public int length(int column) {
        return row.length(cells[column]);
    }
}
