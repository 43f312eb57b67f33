package io.kcqlcamel.offset;

import java.util.Map;
import java.util.Properties;

/**
 * Positions that a route's own producer commits together with their rows: exactly once. That producer has ended its
 * predecessor's transaction before a key is opened, and Kafka takes nothing of the predecessor any more. Here they are
 * only read.
 */
final class TransactionalPositions implements PositionStore {

    /** Kept open: of many shards each reads on from where the one before has read to. */
    private final KafkaLedger ledger;

    TransactionalPositions(String topic, Properties clients) {
        this.ledger = new KafkaLedger(topic, clients);
    }

    @Override
    public Checkpoint open(PositionKey key) {
        Map<PositionKey, Held> all = list();
        Shards.requireSame(key, all);
        return all.getOrDefault(key, Held.NOTHING).checkpoint();
    }

    @Override
    public void store(PositionKey key, Checkpoint checkpoint) {
        throw OffsetException.permanent(
                "The route stores its position with a step \"store\", and its bean of positions says that they are kept"
                        + " in the transaction of the rows. Take the step \"append\" before kafka:, or set the bean's"
                        + " property exactlyOnce to false.",
                null);
    }

    @Override
    public Map<PositionKey, Held> list() {
        return ledger.all();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
