package io.kcqlcamel.bean;

import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import io.kcqlcamel.cassandra.Page;
import io.kcqlcamel.cassandra.ShardedQuery;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.ReadMode;
import io.kcqlcamel.mode.Window;
import io.kcqlcamel.offset.Checkpoint;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.offset.PositionStore;
import io.kcqlcamel.offset.Sent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * How far one shard is, in memory: the position that is stored for sure, and the one that the read under way has
 * reached. After a failure the former is forgotten, and read from the store again. One read at a time; how far it is may be
 * asked by any thread.
 */
final class ShardReader {

    private static final String PROPERTY = "kcqlCamelShardReader";

    private final PositionKey key;
    private final ShardedQuery query;
    private final ReadMode mode;
    private final PositionStore store;

    private final Progress progress;
    private final Optional<SentRows> sentRows;

    private SimpleStatement asked;
    private boolean loaded;

    /** Whether a page has come as far as the encoder, which is told of names that are not there even without rows. */
    private boolean encoded;

    private Checkpoint committed = Checkpoint.NONE;
    private volatile Position reached;
    private volatile int pages;
    private volatile long lastPage = System.nanoTime();

    ShardReader(PositionKey key, ShardedQuery query, ReadMode mode, PositionStore store) {
        this.key = key;
        this.query = query;
        this.mode = mode;
        this.store = store;
        this.progress = new Progress(key);
        this.sentRows = mode.lateRows().map(late -> new SentRows(late, query.primaryKey()));
    }

    static ShardReader of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, ShardReader.class);
    }

    /** Another poll begins. */
    void attach(Exchange exchange) {
        pages = 0;
        exchange.setProperty(PROPERTY, this);
    }

    /** Whether it knows its position; if not, it asks the store for it next. */
    boolean isLoaded() {
        return loaded;
    }

    /** The query that goes on where the store says we are; empty while no window is due. */
    Optional<SimpleStatement> nextQuery(Instant now) {
        if (!loaded) {
            committed = store.open(key);
            sentRows.ifPresent(rows -> rows.restore(committed));
            loaded = true;
        }
        Optional<Position> next = committed.position().filter(position -> !position.complete());
        if (next.isEmpty()) {
            next = mode.next(committed.position(), now).map(Position::before);
        }
        next.ifPresent(position -> reached = position);
        asked = next.map(position -> query.from(position, read(position.window())))
                .orElse(null);
        return Optional.ofNullable(asked);
    }

    /**
     * Goes on to the window's end at once, if it was this one's query that has found nothing. A poll in vain, which most are
     * where tables are many, is spared the steps that a page goes through.
     */
    boolean skipsEmptyWindow(Statement<?> answered) {
        if (answered != asked || !encoded) {
            return false;
        }
        Position end = reached.finished();
        if (!isEmptyWindow(end)) {
            return false;
        }
        reached = end;
        return true;
    }

    private Window read(Window window) {
        return sentRows.<Window>map(rows -> rows.reread(window)).orElse(window);
    }

    /** Another page is about to be sent. Returns what there is to send: of rows read again, those that are new. */
    Page reach(Page read) {
        if (pages > 0) {
            stored(checkpoint());
        }
        Page page = sentRows.map(rows -> rows.unsent(read)).orElse(read);
        pages = pages + 1;
        encoded = true;
        lastPage = System.nanoTime();
        reached = reached.after(page.size(), page.nextPage());
        progress.add(page.size());
        progress.say(reached);
        return page;
    }

    private void stored(Checkpoint checkpoint) {
        committed = checkpoint;
        sentRows.ifPresent(rows -> rows.stored(checkpoint.sent()));
    }

    /** Whether the read under way has got a page into Kafka: the one before that which is about to be sent. */
    boolean hasSent() {
        return pages > 1;
    }

    /** When the last page was handed on, as {@link System#nanoTime()} has it. */
    long lastPage() {
        return lastPage;
    }

    /** How far it is, in words; null before the first query. */
    String progress() {
        return reached == null ? null : Progress.of(reached);
    }

    /** Nothing of this window has been sent, and nothing will be: a later position will do, unless it is the first. */
    boolean isEmptyWindow() {
        return isEmptyWindow(reached);
    }

    private boolean isEmptyWindow(Position at) {
        return at.complete() && at.rows() == 0 && committed.position().isPresent();
    }

    void succeeded() {
        if (pages > 0 && !isEmptyWindow()) {
            stored(checkpoint());
        } else {
            committed = new Checkpoint(committed.revision(), Optional.of(reached), committed.sent());
        }
        progress.say(reached);
    }

    void failed() {
        loaded = false;
    }

    /** @throws io.kcqlcamel.offset.OffsetException when another process reads the shard, or nobody can tell */
    void requireNewest() {
        store.requireNewest(key);
    }

    /** The table's primary key, partition key first. */
    List<String> primaryKey() {
        return query.primaryKey();
    }

    PositionKey key() {
        return key;
    }

    /** What is to be stored with the page that is about to be sent, or after it. */
    Checkpoint checkpoint() {
        return committed.next(reached, sentRows.map(rows -> rows.after(reached)).orElse(Sent.NOTHING));
    }

    /** Stores that now, apart from the rows. */
    void keep() {
        store.store(key, checkpoint());
    }

    /** What is stored for sure. */
    Checkpoint committed() {
        return committed;
    }
}
