package io.kcqlcamel.offset;

import io.kcqlcamel.mode.Position;
import java.util.Optional;

/**
 * All that is stored of a shard at once. What else a restart has to know belongs in here: every store keeps the whole of
 * it, or nothing.
 *
 * @param revision counts up with each that is stored. It is the order of checkpoints, not the position: a person may set
 *     that to an earlier time
 * @param position empty: the shard begins at its beginning
 */
public record Checkpoint(long revision, Optional<Position> position) {

    /** Of a shard that was never read. */
    public static final Checkpoint NONE = new Checkpoint(0, Optional.empty());

    /** The one to store after this one. */
    public Checkpoint next(Position reached) {
        return next(Optional.of(reached));
    }

    /** The one to store after this one; without a position the shard begins anew. */
    public Checkpoint next(Optional<Position> reached) {
        return new Checkpoint(revision + 1, reached);
    }
}
