package io.kcqlcamel.mode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * New rows of a time series that is kept in buckets of time: a window looks only into the buckets that it touches, and
 * into {@value Buckets#MOST} at most. A bucket that two windows touch is looked into by both; the time of its rows says
 * which window they are of. Shards share the buckets out among them, since a partition key that IN restricts cannot be
 * restricted by token too.
 *
 * @param type of the buckets' column; text until the table is known
 */
public record BucketTimeSeries(TimeColumn column, Buckets buckets, BucketType type, Slicing slicing)
        implements ReadMode {

    static BucketTimeSeries of(ModeSettings settings) {
        Buckets buckets = settings.buckets()
                .orElseThrow(
                        () -> new ModeException(
                                "INCREMENTALMODE=BUCKETTIMESERIES has to know the buckets."
                                        + " Set connect.cassandra.bucket.timeseries.mode to DAY, HOUR, MINUTE or SECOND, and"
                                        + " connect.cassandra.bucket.timeseries.format to how a bucket is written, such as yyyyMMddHH."));
        return new BucketTimeSeries(TimeColumn.of(settings), buckets, BucketType.TEXT, settings.slicing());
    }

    @Override
    public ModeName name() {
        return ModeName.BUCKETTIMESERIES;
    }

    @Override
    public ReadMode on(Columns columns, Consumer<String> remark) {
        TimeColumn time = column.on(columns, remark);
        if (time.unit().compareTo(buckets.unit()) > 0) {
            throw new ModeException("Column " + time.name() + " tells time in " + time.unit()
                    + ", and a bucket is shorter than that. Set connect.cassandra.bucket.timeseries.mode to "
                    + Buckets.singular(time.unit()).toUpperCase(Locale.ROOT) + " or longer.");
        }
        return new BucketTimeSeries(time, buckets, bucketType(columns.typeOf(buckets.column())), slicing);
    }

    private BucketType bucketType(String cql) {
        BucketType found = BucketType.of(cql)
                .orElseThrow(() -> new ModeException("Column " + buckets.column() + " cannot hold buckets: its type is "
                        + cql + ", and has to be one of " + BucketType.all()
                        + ". Name another with connect.cassandra.bucket.timeseries.field.name."));
        String sample = buckets.texts(Instant.EPOCH, Instant.EPOCH).get(0);
        try {
            found.value(sample);
            return found;
        } catch (NumberFormatException e) {
            throw new ModeException("Column " + buckets.column() + " is of type " + cql
                    + ", and the first bucket of 1970 would be " + sample
                    + ", which is no such number. Set connect.cassandra.bucket.timeseries.format to digits alone"
                    + " that " + cql + " can hold, such as yyyyMMdd.");
        }
    }

    @Override
    public Optional<String> predicate() {
        return Optional.of(column.predicate() + " AND " + buckets.column() + " IN :buckets");
    }

    @Override
    public boolean splitsByToken() {
        return false;
    }

    @Override
    public Map<String, Object> bindings(Window window, Shard shard) {
        TimeWindow times = TimeWindow.of(window);
        Map<String, Object> bindings = new LinkedHashMap<>(column.bindings(times));
        List<Object> values = buckets
                .texts(firstStep(times.after()), firstStep(times.upTo()).minusNanos(1))
                .stream()
                .filter(text -> Math.floorMod(text.hashCode(), shard.count()) == shard.number() - 1)
                .map(type::value)
                .toList();
        bindings.put("buckets", values);
        return bindings;
    }

    /** Where the steps begin that are later than a window's end. */
    private Instant firstStep(Instant end) {
        return Slicing.step(end, column.unit()).plus(1, column.unit().toChronoUnit());
    }

    @Override
    public Optional<Window> next(Optional<Position> finished, Instant now) {
        return slicing.next(finished, now, column.unit()).map(this::withFewBuckets);
    }

    private Window withFewBuckets(TimeWindow window) {
        Instant limit = Slicing.lastStepBefore(buckets.endOfLast(firstStep(window.after())), column.unit());
        return new TimeWindow(window.after(), Slicing.earlier(window.upTo(), limit));
    }

    @Override
    public Optional<LateRows> lateRows() {
        return column.lateRows(slicing);
    }

    @Override
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>(column.properties());
        properties.putAll(slicing.properties());
        properties.putAll(buckets.properties());
        return properties;
    }

    @Override
    public String inWords() {
        return "what is new by " + column.name() + " in its bucket of a " + Buckets.singular(buckets.unit()) + ", "
                + slicing.inWords();
    }

    @Override
    public Optional<String> caution() {
        return slicing.initialOffset()
                .filter(offset -> offset.isBefore(Instant.EPOCH))
                .map(offset -> "Each query looks into " + Buckets.MOST + " buckets at most, and from " + offset
                        + " on there are very many. Set connect.cassandra.initial.offset to when the first row was"
                        + " written.");
    }
}
