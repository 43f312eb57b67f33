package io.kcqlcamel.offset;

import java.util.Map;

/**
 * Where positions are kept. Of the processes that open a key the last one holds it: what an earlier one still stores
 * changes nothing, and tells it to stop. So does whatever was stored already, or is older than what was. For all
 * threads, one a key.
 */
public interface PositionStore extends AutoCloseable {

    /**
     * Takes the key over from whoever held it, at the first call; later calls make sure that it is still held.
     *
     * @return what was stored last; {@link Checkpoint#NONE} where nothing was
     * @throws OffsetException when the store cannot be read, when the positions were kept for another number of shards,
     *     or when another process has taken over a key that was held here
     */
    Checkpoint open(PositionKey key);

    /**
     * To be asked before a route is started again whose key was opened here, where its start takes the key from whoever
     * holds it.
     *
     * @throws OffsetException when another process has taken over the key, or when nobody can tell
     */
    void requireNewest(PositionKey key);

    /**
     * Keeps what {@link Checkpoint#next} made of the last one, and returns when it is there for sure. A revision that
     * is not greater than the one stored changes nothing.
     *
     * @throws OffsetException when it cannot be stored, or when another process has taken over the key
     */
    void store(PositionKey key, Checkpoint checkpoint);

    /**
     * Of all connectors. Takes nothing over.
     *
     * @throws OffsetException when the store cannot be read
     */
    Map<PositionKey, Held> list();

    @Override
    void close();
}
