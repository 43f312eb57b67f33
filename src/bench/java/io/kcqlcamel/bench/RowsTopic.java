package io.kcqlcamel.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Where one process sends its rows. Made before it and deleted after it; old rows go while it runs. */
final class RowsTopic implements AutoCloseable {

    /** As many as the most shards: Kafka shall not be what everybody waits for. */
    private static final int PARTITIONS = 4;

    private static final Map<String, String> SMALL = Map.of(
            TopicConfig.RETENTION_BYTES_CONFIG, Integer.toString(256 << 20),
            TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(64 << 20));

    private final String name;
    private final Set<String> all;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** @param besides a topic that the process makes for itself, and that goes with this one */
    RowsTopic(String brokers, String name, String besides) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        this.name = name;
        this.all = Set.of(name, besides);
        this.admin = Admin.create(settings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList();
    }

    void create() throws InterruptedException, ExecutionException {
        delete();
        admin.createTopics(List.of(new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(SMALL)))
                .all()
                .get();
        consumer.assign(partitions);
    }

    /**
     * How many records were committed so far. A transaction ends with a marker in each partition, which takes an offset
     * too: some four for a page of 5000 rows.
     */
    long committed() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The bytes of a value, on average over the first ones. */
    int averageSize() {
        consumer.seekToBeginning(partitions);
        List<Integer> sizes = new ArrayList<>();
        while (sizes.size() < 1000) {
            consumer.poll(Duration.ofSeconds(1)).forEach(entry -> sizes.add(entry.value().length));
        }
        return (int)
                Math.round(sizes.stream().mapToInt(Integer::intValue).average().orElseThrow());
    }

    private void delete() throws InterruptedException, ExecutionException {
        Set<String> there = admin.listTopics().names().get();
        List<String> mine = all.stream().filter(there::contains).toList();
        admin.deleteTopics(mine).all().get();
        while (mine.stream().anyMatch(admin.listTopics().names().get()::contains)) {
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        consumer.close(Duration.ofSeconds(1));
        try {
            delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Topic " + name + " cannot be deleted.", e);
        } finally {
            admin.close();
        }
    }
}
