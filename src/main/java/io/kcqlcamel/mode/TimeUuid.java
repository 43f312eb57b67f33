package io.kcqlcamel.mode;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * New rows by a column of type {@code timeuuid}, window after window. Both ends are the greatest uuid that can be made in
 * their millisecond, in Cassandra's order: the 10,000 steps of a millisecond, and all uuids of one step, are in one and
 * the same window.
 *
 * @param column as CQL writes it, quoted where it has to be
 */
public record TimeUuid(String column, Slicing slicing) implements ReadMode {

    private static final String TYPE = "timeuuid";

    /** A uuid's time is counted from the first day of the Gregorian calendar. */
    private static final Instant EARLIEST = Instant.parse("1582-10-15T00:00:00Z");

    private static final long STEPS_OF_A_MILLISECOND = 10_000;

    static TimeUuid of(ModeSettings settings) {
        return new TimeUuid(settings.requiredColumn(), settings.slicing());
    }

    @Override
    public ModeName name() {
        return ModeName.TIMEUUID;
    }

    @Override
    public ReadMode on(Columns columns, Consumer<String> remark) {
        String type = columns.typeOf(column);
        if (!type.equals(TYPE)) {
            throw new ModeException("INCREMENTALMODE=TIMEUUID reads by a column of type timeuuid, and " + column
                    + " is of type " + type + "."
                    + TimeType.of(type)
                            .map(time -> " Use INCREMENTALMODE=TIMESTAMP.")
                            .orElse(""));
        }
        return this;
    }

    @Override
    public Optional<String> predicate() {
        return Optional.of(column + " > maxTimeuuid(:after) AND " + column + " <= maxTimeuuid(:upTo)");
    }

    @Override
    public Map<String, Object> bindings(Window window, Shard shard) {
        TimeWindow times = TimeWindow.of(window);
        Instant after = times.after().isBefore(EARLIEST) ? EARLIEST : times.after();
        return Map.of("after", after, "upTo", times.upTo());
    }

    @Override
    public Optional<Window> next(Optional<Position> finished, Instant now) {
        return slicing.next(finished, now, TimeUnit.MILLISECONDS).map(Window.class::cast);
    }

    @Override
    public Optional<LateRows> lateRows() {
        return LateRows.of(slicing, column, TimeUuid::time);
    }

    /** The uuid's millisecond: windows end with the greatest uuid of one. */
    private static Instant time(ByteBuffer cell) {
        UUID uuid = new UUID(cell.getLong(cell.position()), cell.getLong(cell.position() + Long.BYTES));
        return Instant.ofEpochMilli(EARLIEST.toEpochMilli() + uuid.timestamp() / STEPS_OF_A_MILLISECOND);
    }

    @Override
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("column", column);
        properties.putAll(slicing.properties());
        return properties;
    }

    @Override
    public String inWords() {
        return "what is new by " + column + ", " + slicing.inWords();
    }

    @Override
    public Optional<String> filteredColumn() {
        return Optional.of(column);
    }
}
