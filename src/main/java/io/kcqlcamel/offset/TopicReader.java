package io.kcqlcamel.offset;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the topic of positions from its beginning, and goes on there each time. One thread at a time; connects when first
 * used, and stays connected: of many shards each reads on from where the one before has read to.
 */
final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    /** Longer than the transaction that a killed producer leaves open, which hides what comes after it. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** Takes records in the order of the topic; whatever it throws means that the record is no business of ours. */
    interface Taker {
        void take(byte[] key, byte[] value) throws IOException;
    }

    private final String topic;
    private final Properties clients;
    private final IsolationLevel isolation;
    private Consumer<byte[], byte[]> consumer;

    /** @param clients how to reach Kafka: brokers and security */
    TopicReader(String topic, Properties clients, IsolationLevel isolation) {
        this.topic = topic;
        this.clients = clients;
        this.isolation = isolation;
    }

    /** Where each partition ends: for who reads committed records only, before the first open transaction. */
    Map<TopicPartition, Long> ends() {
        return answer(() -> consumer().endOffsets(consumer().assignment()));
    }

    /** Hands on what is new up to there. */
    void readTo(Map<TopicPartition, Long> ends, Taker taker) {
        long giveUp = System.nanoTime() + LIMIT.toNanos();
        while (!answer(() -> isReadTo(ends))) {
            if (System.nanoTime() > giveUp) {
                throw OffsetException.passing(
                        "Topic " + topic + " at " + brokers() + " was not read to its end within " + LIMIT.toSeconds()
                                + " s. Check the brokers' load and state, and for transactions that never end:"
                                + " kafka-transactions.sh find-hanging.",
                        null);
            }
            answer(() -> consumer().poll(POLL)).forEach(entry -> hand(entry, taker));
        }
    }

    /**
     * Hands on what we have written, and before it whatever others have written since. Where nobody has, which the offset
     * tells, brokers are not asked.
     */
    void readThrough(RecordMetadata written, KafkaEntry entry, Taker taker) {
        TopicPartition partition = new TopicPartition(topic, written.partition());
        long next = written.offset() + 1;
        if (answer(() -> consumer().position(partition)) == written.offset()) {
            consumer().seek(partition, next);
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

    private boolean isReadTo(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer().position(end.getKey()) >= end.getValue());
    }

    private <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException e) {
            throw BrokerFailure.of(brokers(), "positions cannot be read from topic " + topic, e);
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }
        if (consumer.assignment().isEmpty()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        return consumer;
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.putAll(clients);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString().toLowerCase(Locale.ROOT));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }

    private String brokers() {
        return String.valueOf(clients.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
