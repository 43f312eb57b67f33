package io.kcqlcamel.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.mode.Pass;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.mode.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store of positions promises. Each test has a connector of its own in the same place. */
abstract class PositionStoreContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    static final Owner ONE = new Owner(1, "a", Instant.parse("2026-01-01T00:00:00Z"));
    static final Owner OTHER = new Owner(2, "b", Instant.parse("2026-01-02T00:00:00Z"));
    private static final Position LATE = position("2026-03-01T00:00:00Z");
    private static final Position EARLY = position("2026-01-01T00:00:00Z");

    private static final Instant EARLIEST = Instant.parse("2025-12-31T00:00:00Z");

    final PositionKey key = key("connector-" + NUMBER.incrementAndGet(), Shard.WHOLE_TABLE);
    private final List<PositionStore> opened = new ArrayList<>();

    /** The same place each time, as another process would find it. */
    abstract PositionStore store(Owner owner);

    /** What a process is told whose key another has taken. */
    String fenced(Owner newer) {
        return "Another process runs this route too, and started later: " + newer
                + ". Only the newer one goes on; it may send again the page that this one has sent last. Stop one of"
                + " the two.";
    }

    @Test
    void what_was_stored_is_there_for_the_next_process() {
        Position page = new Position(new Pass(2), Optional.of("AAEC"), false, 5000);
        PositionStore store = connect(ONE);
        Checkpoint first = store.open(key).next(page);
        store.store(key, first);
        assertThat(store.list().get(key).checkpoint()).isEqualTo(first);
        assertThat(connect(OTHER).open(key).position()).contains(page);
    }

    @Test
    void a_shard_that_was_never_read_has_no_position() {
        assertThat(connect(ONE).open(key).position()).isEmpty();
    }

    @Test
    void the_same_again_changes_nothing() {
        PositionStore store = connect(ONE);
        Checkpoint checkpoint = store.open(key).next(LATE);
        store.store(key, checkpoint);
        store.store(key, checkpoint);
        store.store(key, new Checkpoint(checkpoint.revision(), Optional.of(EARLY)));
        assertThat(store.list().get(key).checkpoint()).isEqualTo(checkpoint);
    }

    @Test
    void an_older_one_after_a_newer_one_changes_nothing() {
        PositionStore store = connect(ONE);
        Checkpoint older = store.open(key).next(EARLY);
        Checkpoint newer = older.next(LATE);
        store.store(key, older);
        store.store(key, newer);
        store.store(key, older);
        assertThat(connect(OTHER).open(key).position()).contains(LATE);
    }

    @Test
    void a_later_revision_of_an_earlier_time_counts_and_so_does_none_at_all() {
        PositionStore store = connect(ONE);
        Checkpoint late = store.open(key).next(LATE);
        store.store(key, late);
        store.store(key, late.next(EARLY));
        assertThat(store.list().get(key).checkpoint().position()).contains(EARLY);
        store.store(key, late.next(EARLY).next(Optional.empty()));
        assertThat(store.list().get(key).checkpoint().position()).isEmpty();
    }

    @Test
    void the_rows_that_will_be_read_again_are_kept_with_the_position_and_forgotten_with_it() {
        PositionStore store = connect(ONE);
        Sent two = Sent.NOTHING
                .after(EARLIEST)
                .with(EARLIEST.plusSeconds(1), List.of("a", "b"))
                .with(EARLIEST.plusSeconds(2), List.of("c"));
        Checkpoint first = store.open(key).next(EARLY, two);
        store.store(key, first);
        assertThat(connect(OTHER).open(key).sent()).isEqualTo(two);
        PositionStore again = connect(new Owner(3, "c", Instant.EPOCH));
        Sent later = two.after(EARLIEST.plusSeconds(1)).with(EARLIEST.plusSeconds(3), List.of("d"));
        again.store(key, again.open(key).next(LATE, later));
        assertThat(again.list().get(key).checkpoint().sent()).isEqualTo(later);
        assertThat(connect(ONE).open(key).sent()).isEqualTo(later);
    }

    @Test
    void who_opens_later_goes_on_and_the_one_before_stores_nothing_more() {
        PositionStore older = connect(ONE);
        Checkpoint checkpoint = older.open(key).next(EARLY);
        older.store(key, checkpoint);
        PositionStore newer = connect(OTHER);
        Checkpoint taken = newer.open(key);
        assertThatThrownBy(() -> older.store(key, checkpoint.next(LATE)))
                .isInstanceOf(OffsetException.class)
                .hasMessage(fenced(OTHER))
                .matches(thrown -> !((OffsetException) thrown).transientFailure(), "is for good");
        assertThat(newer.list().get(key).checkpoint().position()).contains(EARLY);
        newer.store(key, taken.next(LATE));
        assertThat(newer.list().get(key).checkpoint().position()).contains(LATE);
    }

    @Test
    void keys_are_held_each_by_itself() {
        PositionStore store = connect(ONE);
        PositionKey[] shards = {key(key.connector(), new Shard(1, 2)), key(key.connector(), new Shard(2, 2))};
        Checkpoint first = store.open(shards[0]).next(EARLY);
        Checkpoint second = connect(OTHER).open(shards[1]).next(LATE);
        store.store(shards[0], first);
        assertThat(store.list().get(shards[0]).checkpoint()).isEqualTo(first);
        assertThat(second.revision()).isEqualTo(first.revision());
    }

    @Test
    void positions_of_another_number_of_shards_are_refused_until_they_are_given_up() {
        PositionStore store = connect(ONE);
        Checkpoint one = store.open(key).next(LATE);
        store.store(key, one);
        PositionKey half = key(key.connector(), new Shard(1, 2));
        assertThatThrownBy(() -> store.open(half))
                .isInstanceOf(OffsetException.class)
                .hasMessage(
                        "The positions of table shop.\"Orders\" were kept for 1 shard(s), and tasks.max now asks for 2."
                                + " Rows would be sent twice. Set tasks.max back to 1, or give the connector a new name to"
                                + " read the table from its beginning.");
        store.store(key, one.next(Optional.empty()));
        assertThat(store.open(half).position()).isEmpty();
    }

    @Test
    void of_many_at_once_the_last_goes_on_and_nothing_of_the_others_is_kept() throws Exception {
        List<PositionStore> stores = new ArrayList<>();
        for (int process = 1; process <= 4; process++) {
            stores.add(connect(new Owner(process, "crowd", Instant.EPOCH)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(stores.size());
        try {
            List<Future<Checkpoint>> runs = new ArrayList<>();
            for (PositionStore store : stores) {
                runs.add(threads.submit(() -> run(store)));
            }
            List<Checkpoint> last = new ArrayList<>();
            for (Future<Checkpoint> run : runs) {
                stopped(run).ifPresent(last::add);
            }
            // More than one only where one was done before the next has opened the key.
            Checkpoint newest = Collections.max(last, Comparator.comparingLong(Checkpoint::revision));
            assertThat(stores.get(0).list().get(key).checkpoint()).isEqualTo(newest);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Rows are numbered by the revisions that a process stored one after the other. */
    private Checkpoint run(PositionStore store) {
        Checkpoint reached = store.open(key);
        for (int page = 0; page < 10; page++) {
            reached = reached.next(new Position(new Pass(1), Optional.empty(), false, reached.revision()));
            store.store(key, reached);
        }
        return reached;
    }

    /** Empty for one that was told to stop. */
    private static Optional<Checkpoint> stopped(Future<Checkpoint> run) throws InterruptedException {
        try {
            return Optional.of(run.get());
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(OffsetException.class).hasMessageStartingWith("Another process");
            return Optional.empty();
        }
    }

    final PositionStore connect(Owner owner) {
        PositionStore store = store(owner);
        opened.add(store);
        return store;
    }

    @AfterEach
    void close() {
        opened.forEach(PositionStore::close);
    }

    private static PositionKey key(String connector, Shard shard) {
        return new PositionKey(connector, "shop.\"Orders\"", "orders", shard);
    }

    private static Position position(String upTo) {
        Instant end = Instant.parse(upTo);
        return new Position(new TimeWindow(end.minusSeconds(1), end), Optional.empty(), true, 7);
    }
}
