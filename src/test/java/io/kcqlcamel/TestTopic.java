package io.kcqlcamel;

import io.kcqlcamel.local.KafkaServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a consumer with {@code read_committed} finds in a topic, from its beginning. */
public final class TestTopic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String name;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    public TestTopic(KafkaServer server, String name) {
        this(server.bootstrapServers(), name);
    }

    public TestTopic(String brokers, String name) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        this.name = name;
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Reads on until what was read is enough, or there is nothing more in time; what was read before is still there.
     *
     * @return all records so far
     */
    public List<ConsumerRecord<byte[], byte[]>> read(
            Predicate<List<ConsumerRecord<byte[], byte[]>>> enough, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!enough.test(records) && System.nanoTime() < end) {
            if (isAssigned()) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    public List<ConsumerRecord<byte[], byte[]>> read(int count, Duration limit) {
        return read(found -> found.size() >= count, limit);
    }

    /** Everything that is there now; nothing while there is no such topic. */
    public List<ConsumerRecord<byte[], byte[]>> readToEnd() {
        if (!isAssigned()) {
            return records;
        }
        var ends = consumer.endOffsets(consumer.assignment());
        return read(
                found -> ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue()),
                Duration.ofSeconds(30));
    }

    public static String value(ConsumerRecord<byte[], byte[]> entry) {
        return new String(entry.value(), StandardCharsets.UTF_8);
    }

    /** Whether the topic is there; as long as it is not, asking takes the brokers some milliseconds. */
    private boolean isAssigned() {
        if (consumer.assignment().isEmpty()) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        return !consumer.assignment().isEmpty();
    }

    @Override
    public void close() {
        consumer.close(Duration.ofSeconds(1));
    }
}
