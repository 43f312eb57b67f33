package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;
import java.nio.ByteBuffer;

/** Shows an encoder some cells of each row, in an order of its own. */
public final class Projection implements RowEncoder, Cells {

    private final int[] cells;
    private final RowEncoder encoder;
    private Cells row;

    /** @param cells where the encoder's columns are in the rows */
    public Projection(int[] cells, RowEncoder encoder) {
        this.cells = cells.clone();
        this.encoder = encoder;
    }

    @Override
    public byte[] encode(Cells row) {
        this.row = row;
        return encoder.encode(this);
    }

    @Override
    public ByteBuffer cell(int column) {
        return row.cell(cells[column]);
    }
}
