package io.kcqlcamel.mode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The column that windows are cut by: in which steps it tells time, and by which values.
 *
 * @param name as CQL writes it, quoted where it has to be
 * @param asked what TIMESTAMPUNIT says
 * @param type as if it were a timestamp, until the table is known
 */
record TimeColumn(String name, Optional<TimeUnit> asked, TimeType type) {

    static TimeColumn of(ModeSettings settings) {
        return new TimeColumn(settings.requiredColumn(), settings.unit(), TimeType.TIMESTAMP);
    }

    /** @throws ModeException when the column tells no time, or does not say in what unit */
    TimeColumn on(Columns columns, Consumer<String> remark) {
        String cql = columns.typeOf(name);
        TimeType found = TimeType.of(cql)
                .orElseThrow(() -> new ModeException("Windows of time cannot be cut by column " + name
                        + ", whose type is " + cql + ". Name one of type " + TimeType.all() + " after PK"
                        + (cql.equals("timeuuid") ? ", or use INCREMENTALMODE=TIMEUUID" : "") + "."));
        if (found.isNumber()) {
            requireUnit(found);
        } else if (asked.isPresent() && asked.get() != found.unit()) {
            remark.accept("TIMESTAMPUNIT=" + asked.get() + " has no effect: column " + name + " is a " + cql
                    + ", which counts " + found.unit() + ".");
        }
        return new TimeColumn(name, asked, found);
    }

    private void requireUnit(TimeType number) {
        TimeUnit unit = asked.orElseThrow(() -> new ModeException("Column " + name + " is of type " + number.cql()
                + ", and nothing says what its numbers count. Add TIMESTAMPUNIT and one of "
                + String.join(", ", ModeSettings.UNITS)
                + " to the statement, such as TIMESTAMPUNIT=MILLISECONDS: since 1970, in UTC."));
        if (!number.holds(unit)) {
            throw new ModeException("Column " + name + " is of type " + number.cql()
                    + ", which cannot hold the present time in " + unit
                    + ". TIMESTAMPUNIT has to be SECONDS, MINUTES, HOURS or DAYS there.");
        }
    }

    /** The steps in which the column tells time. */
    TimeUnit unit() {
        return type.isNumber() ? asked.orElseThrow() : type.unit();
    }

    String predicate() {
        return name + " > :after AND " + name + " <= :upTo";
    }

    Map<String, Object> bindings(TimeWindow window) {
        return Map.of("after", value(window.after()), "upTo", value(window.upTo()));
    }

    /** Which rows are read again, and how a cell of this column tells when a row is of. */
    Optional<LateRows> lateRows(Slicing slicing) {
        return LateRows.of(slicing, name, cell -> type.time(cell, unit()));
    }

    private Object value(Instant time) {
        return type.value(time, unit());
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("column", name);
        asked.ifPresent(unit -> properties.put("timestampUnit", unit.name()));
        return properties;
    }
}
