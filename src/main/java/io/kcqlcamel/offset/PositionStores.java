package io.kcqlcamel.offset;

import java.util.Properties;

/** Makes the stores. */
public final class PositionStores {

    private PositionStores() {}

    /**
     * A compacted topic, written by the producer of the rows: this store only reads it.
     *
     * @param clients how to reach Kafka: brokers and security
     */
    public static PositionStore inTransactions(String topic, Properties clients) {
        return new TransactionalPositions(topic, clients);
    }

    /** A compacted topic, written after the rows. */
    public static PositionStore inTopic(String topic, Properties clients, Owner owner) {
        return new OwnedPositions(new KafkaLedger(topic, clients), owner.toString());
    }
}
