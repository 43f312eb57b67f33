package io.kcqlcamel.mode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * New rows by a column of type {@code timestamp} that DSE Search has indexed, window after window: the condition is a
 * Solr query, which pages as any other statement does. Written after DSE's documentation; not tried on a DSE.
 *
 * @param column as CQL writes it, quoted where it has to be
 */
public record DseSearchTimestamp(String column, Slicing slicing) implements ReadMode {

    private static final DateTimeFormatter SOLR = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static DseSearchTimestamp of(ModeSettings settings) {
        return new DseSearchTimestamp(settings.requiredColumn(), settings.slicing());
    }

    @Override
    public ModeName name() {
        return ModeName.DSESEARCHTIMESTAMP;
    }

    @Override
    public ReadMode on(Columns columns, Consumer<String> remark) {
        String type = columns.typeOf(column);
        if (TimeType.of(type).filter(TimeType.TIMESTAMP::equals).isEmpty()) {
            throw new ModeException("INCREMENTALMODE=DSESEARCHTIMESTAMP reads by a column of type timestamp, and "
                    + column + " is of type " + type + ".");
        }
        return this;
    }

    @Override
    public Optional<String> predicate() {
        return Optional.of("solr_query = :search");
    }

    @Override
    public Map<String, Object> bindings(Window window, Shard shard) {
        TimeWindow times = TimeWindow.of(window);
        String range = "{" + SOLR.format(times.after()) + " TO " + SOLR.format(times.upTo()) + "]";
        return Map.of(
                "search",
                "{\"q\":\"" + field() + ":" + range + "\",\"sort\":\"" + field() + " asc\",\"paging\":\"driver\"}");
    }

    /** Solr knows the column by its exact name; in JSON, a backslash or quote in it has to be escaped. */
    private String field() {
        boolean quoted = column.startsWith("\"");
        String exact = quoted ? column.substring(1, column.length() - 1).replace("\"\"", "\"") : column;
        return exact.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public Optional<Window> next(Optional<Position> finished, Instant now) {
        return slicing.next(finished, now, TimeUnit.MILLISECONDS).map(Window.class::cast);
    }

    @Override
    public Optional<LateRows> lateRows() {
        return LateRows.of(slicing, column, cell -> TimeType.TIMESTAMP.time(cell, TimeUnit.MILLISECONDS));
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
        return "what is new by " + column + " as DSE Search finds it, " + slicing.inWords();
    }

    @Override
    public Optional<String> caution() {
        return Optional.of(
                "INCREMENTALMODE=DSESEARCHTIMESTAMP is written after DSE's documentation and has not been tried"
                        + " on a DSE: compare what arrives with the table before you rely on it.");
    }
}
