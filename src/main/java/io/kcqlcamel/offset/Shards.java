package io.kcqlcamel.offset;

import java.util.Map;

/** A table's positions are of one number of shards. */
final class Shards {

    private Shards() {}

    /** @throws OffsetException when the same statement's positions were kept for another number of shards */
    static void requireSame(PositionKey key, Map<PositionKey, Held> all) {
        all.entrySet().stream()
                .filter(entry -> entry.getValue().checkpoint().position().isPresent())
                .map(Map.Entry::getKey)
                .filter(key::isResharded)
                .findFirst()
                .ifPresent(other -> {
                    throw refused(key, other.shard().count());
                });
    }

    private static OffsetException refused(PositionKey key, int kept) {
        return OffsetException.permanent(
                "The positions of table " + key.table() + " were kept for " + kept
                        + " shard(s), and tasks.max now asks for "
                        + key.shard().count()
                        + ". Rows would be sent twice. Set tasks.max back to " + kept
                        + ", or give the connector a new name to read the table from its beginning.",
                null);
    }
}
