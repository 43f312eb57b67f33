package io.kcqlcamel.offset;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the topic of positions from its beginning, and goes on there each time: of many shards each reads on from where the
 * one before has read to. One thread at a time.
 */
final class TopicReader implements AutoCloseable {

    /** Longer than the transaction that a killed producer leaves open, which hides what comes after it. */
    private static final Duration LIMIT = Duration.ofSeconds(90);
    /** Longer than the transaction of a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Takes records in the order of the topic; whatever it throws means that the record is no business of ours. */
    interface Taker {
        void take(byte[] key, byte[] value) throws IOException;
    }

    /** Told, every now and then, of the partitions that have not been read to their ends for some time. */
    interface Delayed {
        void in(Set<TopicPartition> partitions);
    }

    private final String topic;
    private final TopicConsumer consumer;
    private OptionalLong waitsSince = OptionalLong.empty();

    /** @param clients how to reach Kafka: brokers and security */
    TopicReader(String topic, Properties clients, IsolationLevel isolation) {
        this.topic = topic;
        this.consumer = new TopicConsumer(topic, clients, isolation);
    }

    /** Where each partition ends: for who reads committed records only, before the first open transaction. */
    Map<TopicPartition, Long> ends() {
        return consumer.ends();
    }

    /** Hands on what is new up to there. */
    void readTo(Map<TopicPartition, Long> ends, Taker taker) {
        readTo(ends, taker, partitions -> {});
    }

    /** The same. Who waits for what the one before has waited for in vain has no more patience than that one had left. */
    void readTo(Map<TopicPartition, Long> ends, Taker taker, Delayed delayed) {
        long start = System.nanoTime();
        waitsSince = OptionalLong.of(waitsSince.orElse(start));
        long look = waitsSince.getAsLong() + PATIENCE.toNanos();
        for (Set<TopicPartition> left = consumer.unread(ends); !left.isEmpty(); left = consumer.unread(ends)) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw notRead();
            }
            if (System.nanoTime() - look > 0) {
                delayed.in(left);
                look = System.nanoTime() + PATIENCE.toNanos();
            }
            consumer.poll().forEach(entry -> hand(entry, taker));
        }
        waitsSince = OptionalLong.empty();
    }

    private OffsetException notRead() {
        return OffsetException.passing(
                "Topic " + topic + " at " + consumer.brokers() + " was not read to its end within "
                        + LIMIT.toSeconds()
                        + " s. Check the brokers' load and state, and for transactions that never end:"
                        + " kafka-transactions.sh find-hanging.",
                null);
    }

    /**
     * Hands on what we have written, and before it whatever others have written since. Where nobody has, which the offset
     * tells, brokers are not asked.
     */
    void readThrough(RecordMetadata written, KafkaEntry entry, Taker taker) {
        TopicPartition partition = new TopicPartition(topic, written.partition());
        long next = written.offset() + 1;
        if (consumer.position(partition) == written.offset()) {
            consumer.seek(partition, next);
            hand(partition, written.offset(), entry, taker);
        } else {
            readTo(Map.of(partition, next), taker);
        }
    }

    private void hand(ConsumerRecord<byte[], byte[]> read, Taker taker) {
        TopicPartition partition = new TopicPartition(topic, read.partition());
        hand(partition, read.offset(), new KafkaEntry(read.key(), read.value()), taker);
    }

    private void hand(TopicPartition partition, long offset, KafkaEntry entry, Taker taker) {
        try {
            taker.take(entry.key(), entry.value());
        } catch (IOException | RuntimeException e) {
            throw OffsetException.permanent(
                    "Topic " + topic + " holds something else than positions, at offset " + offset + " of partition "
                            + partition.partition() + ": " + e.getMessage()
                            + " Give positions a topic of their own with offsets.storage.topic.",
                    e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
