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
 * @param sent which rows have been sent that will be read again
 */
public record Checkpoint(long revision, Optional<Position> position, Sent sent) {

    /** Of a shard that was never read. */
    public static final Checkpoint NONE = new Checkpoint(0, Optional.empty());

    /** Where nothing is read again. */
    public Checkpoint(long revision, Optional<Position> position) {
        this(revision, position, Sent.NOTHING);
    }

    /** The one to store after this one. */
    public Checkpoint next(Position reached) {
        return next(reached, Sent.NOTHING);
    }

    /** The one to store after this one. */
    public Checkpoint next(Position reached, Sent nowSent) {
        return new Checkpoint(revision + 1, Optional.of(reached), nowSent);
    }

    /** The one to store after this one; without a position the shard begins anew. */
    public Checkpoint next(Optional<Position> reached) {
        return new Checkpoint(revision + 1, reached);
    }

    /** The same again, as a later one. */
    Checkpoint again() {
        return new Checkpoint(revision + 1, position, sent);
    }
}
