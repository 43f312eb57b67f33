package io.kcqlcamel.mode;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The whole table once, in the order of its tokens, and then nothing more: Cassandra's paging goes on after the last row
 * sent, whatever the primary key is. A row that is written later, at a token already passed, is not found.
 */
public record Token() implements ReadMode {

    @Override
    public ModeName name() {
        return ModeName.TOKEN;
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
        return finished.map(Pass::finishedBy).isPresent() ? Optional.empty() : Optional.of(new Pass(1));
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of();
    }

    @Override
    public String inWords() {
        return "the whole table once";
    }

    @Override
    public Optional<String> caution() {
        return Optional.of(
                "INCREMENTALMODE=TOKEN reads the whole table once and then waits: a row written later is found"
                        + " only if its token has not been passed yet. For new rows use a mode that goes by time.");
    }
}
