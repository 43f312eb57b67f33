package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.Page;
import io.kcqlcamel.cassandra.PickedColumns;
import io.kcqlcamel.mode.LateRows;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.TimeWindow;
import io.kcqlcamel.mode.Window;
import io.kcqlcamel.offset.Checkpoint;
import io.kcqlcamel.offset.Sent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Which rows of the last overlap a shard has sent, by exact keys: time and primary key. Bounded by the overlap: what no
 * window reads again is forgotten. Kept with the position, so that a restart sends nothing twice. One read at a time.
 */
final class SentRows extends ServiceSupport implements IdempotentRepository {

    private final LateRows late;
    private final List<String> primaryKey;
    private final Set<String> keys = new HashSet<>();
    private final List<String> fresh = new ArrayList<>();
    private Sent stored = Sent.NOTHING;
    private Instant rememberedFrom;
    private List<Column> columns;
    private PickedColumns identity;

    SentRows(LateRows late, List<String> primaryKey) {
        this.late = late;
        this.primaryKey = primaryKey;
    }

    /** Forgets what it knew, and knows what was stored. */
    void restore(Checkpoint checkpoint) {
        keys.clear();
        fresh.clear();
        stored = checkpoint.sent().since().isPresent() ? checkpoint.sent() : unknown(checkpoint);
        stored.pages().forEach(page -> keys.addAll(page.rows()));
    }

    /** In the middle of a window that was begun without an overlap, nobody knows what of it has been sent. */
    private static Sent unknown(Checkpoint checkpoint) {
        return checkpoint
                .position()
                .filter(position -> !position.complete())
                .map(position ->
                        Sent.NOTHING.after(TimeWindow.of(position.window()).upTo()))
                .orElse(Sent.NOTHING);
    }

    /** What the query of a window covers. */
    TimeWindow reread(Window window) {
        TimeWindow times = TimeWindow.of(window);
        if (stored.since().isEmpty()) {
            // What came before this was not sent by us, or is not remembered: it is not looked at.
            stored = stored.after(times.after());
        }
        rememberedFrom = late.behind(times.upTo());
        return late.reread(times, stored.since().orElseThrow());
    }

    /** The page without the rows that have been sent; those that are left count as sent from now on. */
    Page unsent(Page page) {
        if (page.columns() != columns) {
            columns = page.columns();
            identity = PickedColumns.identity(columns, late.column(), primaryKey);
        }
        fresh.clear();
        return page.filtered(this::isUnsent);
    }

    /** What is to be stored with the page that was asked for last. */
    Sent after(Position reached) {
        Instant upTo = TimeWindow.of(reached.window()).upTo();
        Sent sent = fresh.isEmpty() ? stored : stored.with(upTo, fresh);
        return reached.complete() ? sent.after(late.behind(upTo)) : sent;
    }

    /** It is stored, with its page. */
    void stored(Sent sent) {
        stored.without(sent).forEach(page -> page.rows().forEach(keys::remove));
        stored = sent;
        fresh.clear();
    }

    private boolean isUnsent(Cells row) {
        String key = key(row);
        boolean readAgain = late.time().apply(row.cell(identity.cells().get(0))).isAfter(rememberedFrom);
        return readAgain ? add(key) && fresh.add(key) : !contains(key);
    }

    private String key(Cells row) {
        int size = 0;
        for (int cell : identity.cells()) {
            size += Integer.BYTES + Math.max(0, row.length(cell));
        }
        ByteBuffer key = ByteBuffer.allocate(size);
        for (int cell : identity.cells()) {
            int length = row.length(cell);
            // The length parts the cells; static rows have no clustering columns.
            key.putInt(length);
            if (length > 0) {
                row.bytes().get(row.offset(cell), key.array(), key.position(), length);
                key.position(key.position() + length);
            }
        }
        return new String(key.array(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean add(String key) {
        return keys.add(key);
    }

    @Override
    public boolean contains(String key) {
        return keys.contains(key);
    }

    @Override
    public boolean remove(String key) {
        return keys.remove(key);
    }

    /** It is the page's transaction that confirms its rows. */
    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public void clear() {
        restore(Checkpoint.NONE);
    }
}
