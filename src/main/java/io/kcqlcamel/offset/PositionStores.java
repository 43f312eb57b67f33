package io.kcqlcamel.offset;

import io.kcqlcamel.cassandra.RevisionTable;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Function;

/** Makes the stores. */
public final class PositionStores {

    private PositionStores() {}

    /**
     * A compacted topic, written by the producer of the rows: this store only reads it.
     *
     * @param clients how to reach Kafka: brokers and security
     */
    public static PositionStore inTransactions(String topic, Properties clients, Owner owner) {
        return new TransactionalPositions(topic, clients, owner);
    }

    /**
     * The same topic, for a person to change: fences whoever runs the routes.
     *
     * @param transactionalIds of the routes, by their keys
     */
    public static PositionStore inTransactions(
            String topic, Properties clients, Owner owner, Function<PositionKey, String> transactionalIds) {
        return new FencingTransactions(topic, clients, owner, transactionalIds);
    }

    /** A compacted topic, written after the rows. */
    public static PositionStore inTopic(String topic, Properties clients, Owner owner) {
        return new OwnedPositions(new KafkaLedger(topic, clients), owner.toString());
    }

    /** A table of Cassandra, which is there. */
    public static PositionStore inTable(RevisionTable table, Owner owner) {
        return new OwnedPositions(new CassandraLedger(table), owner.toString());
    }

    /** A file of this machine; made with the first position. */
    public static PositionStore inFile(Path file, Owner owner) {
        return new OwnedPositions(new FileLedger(file), owner.toString());
    }
}
