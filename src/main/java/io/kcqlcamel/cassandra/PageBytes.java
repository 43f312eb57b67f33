package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.cql.Row;
import io.kcqlcamel.wire.RawRows;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A page's rows as they came over the wire; of a session that has decoded them, put together again. */
final class PageBytes {

    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private PageBytes() {}

    /**
     * From position 0 on, row after row.
     *
     * @param rows has at least {@code size} rows, and may fetch more than that: it is not asked to
     */
    static ByteBuffer of(Iterator<Row> rows, int size) {
        if (size == 0) {
            return NONE;
        }
        Row first = rows.next();
        Optional<ByteBuffer> raw = RawRows.page(first);
        return raw.orElseGet(() -> joined(first, rows, size));
    }

    private static ByteBuffer joined(Row first, Iterator<Row> rows, int size) {
        List<ByteBuffer[]> all = new ArrayList<>(List.<ByteBuffer[]>of(cells(first)));
        while (all.size() < size) {
            all.add(cells(rows.next()));
        }
        ByteBuffer page =
                ByteBuffer.allocate(all.stream().mapToInt(RowBytes::size).sum());
        all.forEach(cells -> RowBytes.put(cells, page));
        return page;
    }

    private static ByteBuffer[] cells(Row row) {
        ByteBuffer[] cells = new ByteBuffer[row.size()];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = row.getBytesUnsafe(column);
        }
        return cells;
    }
}
