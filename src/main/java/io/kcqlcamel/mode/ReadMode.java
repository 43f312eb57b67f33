package io.kcqlcamel.mode;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a table is read, poll by poll: which rows a window selects, and which window comes next. A further mode is a
 * record of its own, and a line in {@link ModeName}.
 */
public sealed interface ReadMode permits Bulk, Token, Timestamp, TimeUuid, BucketTimeSeries, DseSearchTimestamp {

    ModeName name();

    /** The CQL condition that selects a window's rows, with named markers; empty where there is none. */
    Optional<String> predicate();

    /**
     * The values of {@link #predicate()}'s markers, each of the Java type that belongs to its column's CQL type.
     *
     * @param shard whose rows are wanted; only a mode that does not {@link #splitsByToken()} looks at it
     * @throws ModeException when the window is another mode's
     */
    Map<String, Object> bindings(Window window, Shard shard);

    /**
     * The window to read next, or empty while nothing is due.
     *
     * @param finished where the last window ended that was read to its end; empty at the very first start
     * @throws ModeException when that window is another mode's
     */
    Optional<Window> next(Optional<Position> finished, Instant now);

    /** The settings as the route writes them: names of the reader's properties, and scalars. */
    Map<String, Object> properties();

    /** The rows that it reads: {@code the whole table}. */
    String inWords();

    /**
     * The mode for a table whose columns are known.
     *
     * @param remark takes what the statement's author should know, in whole sentences
     * @throws ModeException when a column's type is not one that the mode can read by
     */
    default ReadMode on(Columns columns, Consumer<String> remark) {
        return this;
    }

    /** What the statement's author should know before anything runs; shown as a warning. */
    default Optional<String> caution() {
        return Optional.empty();
    }

    /** The column whose condition Cassandra answers from an index or by reading everything; empty where none is. */
    default Optional<String> filteredColumn() {
        return Optional.empty();
    }

    /** What is read again for the sake of late writes; empty where nothing is. */
    default Optional<LateRows> lateRows() {
        return Optional.empty();
    }

    /** Whether a shard's condition on the token ring stands beside the predicate; else {@link #bindings} does it. */
    default boolean splitsByToken() {
        return true;
    }
}
