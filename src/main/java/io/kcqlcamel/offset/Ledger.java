package io.kcqlcamel.offset;

import java.util.Map;

/** What a place for positions has to do, that {@link OwnedPositions} may make a {@link PositionStore} of it. */
interface Ledger extends AutoCloseable {

    /** Everything; what is being taken just now may be missing. */
    Map<PositionKey, Held> all();

    /**
     * What was taken last, for sure.
     *
     * @param all as just read
     */
    default Held last(PositionKey key, Map<PositionKey, Held> all) {
        return all.getOrDefault(key, Held.NOTHING);
    }

    /**
     * Takes what is offered if it {@link Held#supersedes} what is there, in one step that no other process comes
     * between.
     *
     * @return what is there afterwards: what was offered, or what stands in its way
     */
    Held offer(PositionKey key, Held next);

    @Override
    void close();
}
