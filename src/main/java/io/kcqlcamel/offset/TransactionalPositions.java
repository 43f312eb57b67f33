package io.kcqlcamel.offset;

import java.util.Map;
import java.util.Properties;

/**
 * Positions that a route's own producer commits together with their rows: exactly once. That producer has ended its
 * predecessor's transaction before a key is opened, and Kafka takes nothing of the predecessor any more. Here they are
 * only read; whose turn it is, {@link Claims} tell.
 */
final class TransactionalPositions implements PositionStore {

    private final KafkaLedger ledger;
    private final Claims claims;

    TransactionalPositions(String topic, Properties clients, Owner owner) {
        this.ledger = new KafkaLedger(topic, clients);
        this.claims = new Claims(topic, clients, owner);
    }

    @Override
    public Checkpoint open(PositionKey key) {
        claims.claim(key);
        Map<PositionKey, Held> all = ledger.allAtStartOf(key);
        Shards.requireSame(key, all);
        return all.getOrDefault(key, Held.NOTHING).checkpoint();
    }

    /** Takes the key over without reading it. */
    void claim(PositionKey key) {
        claims.claim(key);
    }

    @Override
    public void requireNewest(PositionKey key) {
        claims.requireLast(key);
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
        claims.close();
        ledger.close();
    }
}
