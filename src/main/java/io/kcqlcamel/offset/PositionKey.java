package io.kcqlcamel.offset;

import io.kcqlcamel.mode.Shard;
import java.util.Comparator;

/**
 * Whose position: one shard of one statement of one connector. The order of a connector's statements plays no part.
 *
 * @param table {@code keyspace.table}
 * @param topic where the rows go; a table may be read into two topics
 */
public record PositionKey(String connector, String table, String topic, Shard shard)
        implements Comparable<PositionKey> {

    private static final Comparator<PositionKey> ORDER = Comparator.comparing(PositionKey::connector)
            .thenComparing(PositionKey::table)
            .thenComparing(PositionKey::topic)
            .thenComparing(key -> key.shard().count())
            .thenComparing(key -> key.shard().number());

    /** The order in which people read them. */
    @Override
    public int compareTo(PositionKey other) {
        return ORDER.compare(this, other);
    }

    /** Whether the other is the same statement's, cut into another number of shards. */
    boolean isResharded(PositionKey other) {
        return isOfSameStatement(other) && shard.count() != other.shard.count();
    }

    /** Whether the other is a shard of the same statement, however many shards it has. */
    public boolean isOfSameStatement(PositionKey other) {
        return connector.equals(other.connector) && table.equals(other.table) && topic.equals(other.topic);
    }
}
