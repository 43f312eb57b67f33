package io.kcqlcamel.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Windows tile time: whatever the mode, the unit, the clock and the rows, each moment after the first window's beginning
 * is in one window and no more, and only once no row can come to it any longer.
 */
class WindowsTest {

    private static final Instant START = Instant.parse("2026-02-27T23:59:58.999Z");

    /** How a poll comes out: so much later than the one before it, its window with so many rows. */
    record Poll(Duration later, int rows) {}

    /** A window, and when it was read. */
    record Read(TimeWindow window, Instant at) {}

    /** A mode, and the steps in which its column tells time. */
    record Case(ReadMode mode, TimeUnit unit, Slicing slicing) {}

    @Property
    void eachWindow_beginsWhereTheOneBeforeItEnded(
            @ForAll("cases") Case tried, @ForAll("polls") @Size(min = 1, max = 40) List<Poll> polls) {
        List<Read> reads = read(tried.mode(), polls);

        Optional<Instant> end = Optional.empty();
        for (Read read : reads) {
            end.ifPresent(last -> assertThat(read.window().after()).isEqualTo(last));
            assertThat(read.window().upTo()).isAfterOrEqualTo(read.window().after());
            end = Optional.of(read.window().upTo());
        }
    }

    @Property
    void noWindow_cutsAStepOrReachesIntoOneThatIsNotOver(
            @ForAll("cases") Case tried, @ForAll("polls") @Size(min = 1, max = 40) List<Poll> polls) {
        for (Read read : read(tried.mode(), polls)) {
            Instant upTo = read.window().upTo();
            assertThat(Slicing.step(upTo, tried.unit())).isEqualTo(upTo);
            assertThat(upTo.plus(1, tried.unit().toChronoUnit()))
                    .isBeforeOrEqualTo(read.at().minus(tried.slicing().delay()));
        }
    }

    /** The promise itself: a row is written at any moment, bears that moment's step, and is seen from then on. */
    @Property
    void aRowWrittenAtAnyMoment_isReadOnce(
            @ForAll("cases") Case tried,
            @ForAll("polls") @Size(min = 1, max = 40) List<Poll> polls,
            @ForAll("moments") Instant written) {
        List<Read> reads = read(tried.mode(), polls);
        Instant value = Slicing.step(written, tried.unit());
        long times = reads.stream()
                .filter(read -> !written.isAfter(read.at()))
                .filter(read -> value.isAfter(read.window().after())
                        && !value.isAfter(read.window().upTo()))
                .count();

        boolean over = !reads.isEmpty()
                && value.isAfter(reads.get(0).window().after())
                && !value.isAfter(reads.get(reads.size() - 1).window().upTo());
        assertThat(times).isEqualTo(over ? 1 : 0);
    }

    @Property
    void theWindows_followTheClock(@ForAll("cases") Case tried) {
        Instant now = START.plus(Duration.ofDays(3));
        Optional<Position> finished = Optional.empty();
        for (int poll = 0; poll < 5_000; poll++) {
            Optional<Window> next = tried.mode().next(finished, now);
            if (next.isEmpty()) {
                break;
            }
            finished = next.map(window -> new Position(window, Optional.empty(), true, 0));
        }

        Instant end = TimeWindow.of(finished.orElseThrow().window()).upTo();
        assertThat(end)
                .isEqualTo(Slicing.lastStepBefore(now.minus(tried.slicing().delay()), tried.unit()));
    }

    @Property
    void theBucketsOfAWindow_areFew_andSharedOutAmongTheShards(
            @ForAll("bucketCases") Case tried,
            @ForAll("polls") @Size(min = 1, max = 20) List<Poll> polls,
            @ForAll @IntRange(min = 1, max = 5) int shards) {
        Buckets buckets = ((BucketTimeSeries) tried.mode()).buckets();
        for (Read read : read(tried.mode(), polls)) {
            TimeWindow window = read.window();
            List<Object> found = new ArrayList<>();
            for (int shard = 1; shard <= shards; shard++) {
                found.addAll((List<?>)
                        tried.mode().bindings(window, new Shard(shard, shards)).get("buckets"));
            }
            Set<Object> distinct = new HashSet<>(found);
            assertThat(found).hasSameSizeAs(distinct).hasSizeLessThanOrEqualTo(Buckets.MOST);
            if (window.upTo().isAfter(window.after())) {
                Instant first = window.after().plus(1, tried.unit().toChronoUnit());
                Instant last =
                        window.upTo().plus(1, tried.unit().toChronoUnit()).minusNanos(1);
                assertThat(distinct).containsAll(buckets.texts(first, first)).containsAll(buckets.texts(last, last));
            }
        }
    }

    private static List<Read> read(ReadMode mode, List<Poll> polls) {
        List<Read> reads = new ArrayList<>();
        Optional<Position> finished = Optional.empty();
        Instant now = START;
        for (Poll poll : polls) {
            now = now.plus(poll.later());
            Optional<Window> next = mode.next(finished, now);
            if (next.isPresent()) {
                reads.add(new Read(TimeWindow.of(next.get()), now));
                finished = next.map(window -> new Position(window, Optional.empty(), true, poll.rows()));
            }
        }
        return reads;
    }

    @Provide
    Arbitrary<List<Poll>> polls() {
        Arbitrary<Duration> later = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3_000_000).map(Duration::ofNanos),
                Arbitraries.longs().between(-5, 5_000).map(Duration::ofMillis),
                Arbitraries.longs().between(0, 50).map(Duration::ofHours));
        return Combinators.combine(later, Arbitraries.of(0, 0, 1)).as(Poll::new).list();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(-Duration.ofDays(1).toNanos(), Duration.ofDays(8).toNanos())
                .map(START::plusNanos);
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Case> timestamps = Combinators.combine(columns(), slicings())
                .as((column, slicing) -> new Case(new Timestamp(column, slicing), column.unit(), slicing));
        Arbitrary<Case> timeUuids =
                slicings().map(slicing -> new Case(new TimeUuid("id", slicing), TimeUnit.MILLISECONDS, slicing));
        Arbitrary<Case> searches = slicings()
                .map(slicing -> new Case(new DseSearchTimestamp("added", slicing), TimeUnit.MILLISECONDS, slicing));
        return Arbitraries.oneOf(timestamps, timeUuids, searches, bucketCases());
    }

    @Provide
    Arbitrary<Case> bucketCases() {
        Arbitrary<Buckets> buckets = Arbitraries.of(
                new Buckets("bucket", TimeUnit.DAYS, "yyyy-MM-dd"),
                new Buckets("bucket", TimeUnit.HOURS, "yyyyMMddHH"),
                new Buckets("bucket", TimeUnit.HOURS, "yyyyMMdd"));
        Arbitrary<TimeColumn> columns = columns().filter(column -> column.unit() != TimeUnit.DAYS);
        return Combinators.combine(columns, buckets, slicings())
                .as((column, series, slicing) -> new Case(
                        new BucketTimeSeries(column, series, BucketType.TEXT, slicing), column.unit(), slicing));
    }

    private static Arbitrary<TimeColumn> columns() {
        Arbitrary<TimeColumn> own = Arbitraries.of(TimeType.TIMESTAMP, TimeType.DATE)
                .map(type -> new TimeColumn("added", Optional.empty(), type));
        Arbitrary<TimeColumn> numbers =
                Arbitraries.of(TimeUnit.class).map(unit -> new TimeColumn("added", Optional.of(unit), TimeType.BIGINT));
        return Arbitraries.oneOf(own, numbers);
    }

    /** From a day before the first poll on, or from then on; with windows down to a length shorter than a step. */
    private static Arbitrary<Slicing> slicings() {
        Arbitrary<Optional<Instant>> offset = Arbitraries.longs()
                .between(0, Duration.ofDays(1).toMillis())
                .map(START::minusMillis)
                .optional();
        Arbitrary<Duration> delay = Arbitraries.of(0L, 1L, 999L, 30_000L).map(Duration::ofMillis);
        Arbitrary<Optional<Duration>> longest =
                Arbitraries.of(1L, 1_500L, 86_400_000L).map(Duration::ofMillis).optional();
        return Combinators.combine(offset, delay, longest)
                .as((from, behind, length) -> new Slicing(from, behind, length, Duration.ZERO));
    }
}
