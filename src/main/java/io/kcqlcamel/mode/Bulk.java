package io.kcqlcamel.mode;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The whole table at every poll. */
public record Bulk() implements ReadMode {

    public static final String NAME = "BULK";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> predicate() {
        return Optional.empty();
    }

    @Override
    public Map<String, Object> bindings(Window window) {
        return Map.of();
    }

    @Override
    public Optional<Window> next(Optional<Window> finished, Instant now) {
        long done = finished.map(Pass.class::cast).map(Pass::number).orElse(0L);
        return Optional.of(new Pass(done + 1));
    }
}
