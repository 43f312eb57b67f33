package io.kcqlcamel.mode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** New rows by a column of times, window after window. */
public record Timestamp(TimeColumn column, Slicing slicing) implements ReadMode {

    static Timestamp of(ModeSettings settings) {
        return new Timestamp(TimeColumn.of(settings), settings.slicing());
    }

    @Override
    public ModeName name() {
        return ModeName.TIMESTAMP;
    }

    @Override
    public ReadMode on(Columns columns, Consumer<String> remark) {
        return new Timestamp(column.on(columns, remark), slicing);
    }

    @Override
    public Optional<String> predicate() {
        return Optional.of(column.predicate());
    }

    @Override
    public Map<String, Object> bindings(Window window, Shard shard) {
        return column.bindings(TimeWindow.of(window));
    }

    @Override
    public Optional<Window> next(Optional<Position> finished, Instant now) {
        return slicing.next(finished, now, column.unit()).map(Window.class::cast);
    }

    @Override
    public Optional<LateRows> lateRows() {
        return column.lateRows(slicing);
    }

    @Override
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>(column.properties());
        properties.putAll(slicing.properties());
        return properties;
    }

    @Override
    public String inWords() {
        return "what is new by " + column.name() + ", " + slicing.inWords();
    }

    @Override
    public Optional<String> filteredColumn() {
        return Optional.of(column.name());
    }
}
