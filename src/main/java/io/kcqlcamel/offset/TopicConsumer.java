package io.kcqlcamel.offset;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A consumer of all partitions of the topic of positions, from the beginning. Connects when first used, and stays connected;
 * what goes wrong is an {@link OffsetException}. One thread at a time.
 */
final class TopicConsumer implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String topic;
    private final Properties clients;
    private final IsolationLevel isolation;
    private Consumer<byte[], byte[]> consumer;

    /** @param clients how to reach Kafka: brokers and security */
    TopicConsumer(String topic, Properties clients, IsolationLevel isolation) {
        this.topic = topic;
        this.clients = clients;
        this.isolation = isolation;
    }

    /** Where each partition ends: for who reads committed records only, before the first open transaction. */
    Map<TopicPartition, Long> ends() {
        return ask(asked -> asked.endOffsets(asked.assignment()));
    }

    /** What comes next in a partition. */
    long position(TopicPartition partition) {
        return ask(asked -> asked.position(partition));
    }

    /** The partitions that are not read that far yet. */
    Set<TopicPartition> unread(Map<TopicPartition, Long> ends) {
        return ask(asked -> ends.entrySet().stream()
                .filter(end -> asked.position(end.getKey()) < end.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    void seek(TopicPartition partition, long offset) {
        ask(asked -> {
            asked.seek(partition, offset);
            return offset;
        });
    }

    /** What comes within a moment. */
    ConsumerRecords<byte[], byte[]> poll() {
        return ask(asked -> asked.poll(POLL));
    }

    /** The key of the first record from the offset on, where it is read on from; empty where none comes in time. */
    Optional<byte[]> keyAt(TopicPartition partition, long offset) {
        seek(partition, offset);
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            List<ConsumerRecord<byte[], byte[]>> found = poll().records(partition);
            if (!found.isEmpty()) {
                return Optional.of(found.get(0).key());
            }
        }
        return Optional.empty();
    }

    String brokers() {
        return String.valueOf(clients.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    private <T> T ask(Function<Consumer<byte[], byte[]>, T> question) {
        try {
            return question.apply(assigned());
        } catch (KafkaException e) {
            throw BrokerFailure.of(brokers(), "positions cannot be read from topic " + topic, e);
        }
    }

    private Consumer<byte[], byte[]> assigned() {
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

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
