package io.kcqlcamel.mode;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The whole table at every poll. */
public record Bulk() implements ReadMode {

    @Override
    public ModeName name() {
        return ModeName.BULK;
    }

    @Override
    public Optional<String> predicate() {
        return Optional.empty();
    }

    @Override
    public Map<String, Object> bindings(Window window, Shard shard) {
        return Map.of();
    }

    @Override
    public Optional<Window> next(Optional<Position> finished, Instant now) {
        long done = finished.map(Pass::finishedBy).map(Pass::number).orElse(0L);
        return Optional.of(new Pass(done + 1));
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of();
    }

    @Override
    public String inWords() {
        return "the whole table";
    }
}
