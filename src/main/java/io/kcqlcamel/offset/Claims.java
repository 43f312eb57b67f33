package io.kcqlcamel.offset;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.IsolationLevel;

/**
 * Which of the processes that read a shard in exactly-once mode is the newest: the one that claimed it last, in the order
 * of the topic. By transactional ids alone Kafka cannot tell, since an older process that starts its route again after a
 * fault fences the newer one. Claims are no part of any transaction, and are read with whatever is not committed: a
 * producer that was killed hides none of them. For all threads.
 */
final class Claims implements AutoCloseable {

    private final Claim ours;
    private final TopicReader reader;
    private final TopicWriter writer;
    private final Set<PositionKey> claimed = ConcurrentHashMap.newKeySet();
    private final Map<PositionKey, Claim> last = new HashMap<>();

    /** @param clients how to reach Kafka: brokers and security */
    Claims(String topic, Properties clients, Owner owner) {
        this.ours = Claim.by(owner);
        this.reader = new TopicReader(topic, clients, IsolationLevel.READ_UNCOMMITTED);
        this.writer = new TopicWriter(topic, clients);
    }

    /** Claims the key at the first call; later ones make sure that nobody else has done so since. */
    void claim(PositionKey key) {
        if (claimed.contains(key)) {
            requireLast(key);
        } else {
            writer.write(ours.on(key));
            claimed.add(key);
        }
    }

    /** @throws OffsetException when another has claimed the key after us; of a key that we never claimed, nothing is said */
    synchronized void requireLast(PositionKey key) {
        if (!claimed.contains(key)) {
            return;
        }
        reader.readTo(reader.ends(), this::take);
        Claim newest = last.getOrDefault(key, ours);
        if (!newest.isSameAs(ours)) {
            throw OffsetException.fencedByKafka(newest.owner());
        }
    }

    private void take(byte[] key, byte[] value) throws IOException {
        if (Claim.isKey(key) && value != null) {
            last.put(PositionJson.readKey(key), Claim.read(value));
        }
    }

    @Override
    public synchronized void close() {
        reader.close();
        writer.close();
    }
}
