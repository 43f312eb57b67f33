package io.kcqlcamel.offset;

import io.kcqlcamel.mode.Shard;

/**
 * Whose position: one shard of one statement of one connector. The order of a connector's statements plays no part.
 *
 * @param table {@code keyspace.table}
 * @param topic where the rows go; a table may be read into two topics
 */
public record PositionKey(String connector, String table, String topic, Shard shard) {

    /** Whether the other is the same statement's, cut into another number of shards. */
    boolean isResharded(PositionKey other) {
        return connector.equals(other.connector)
                && table.equals(other.table)
                && topic.equals(other.topic)
                && shard.count() != other.shard.count();
    }
}
