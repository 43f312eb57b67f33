package io.kcqlcamel.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Where one process sends its rows: a topic or several. Made before it and deleted after it; old rows go while it runs. */
final class RowsTopic implements AutoCloseable {

    /** Of a topic at least: Kafka shall not be what everybody waits for. */
    private static final int PARTITIONS = 4;

    private static final Map<String, String> SMALL = Map.of(
            TopicConfig.RETENTION_BYTES_CONFIG, Integer.toString(256 << 20),
            TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(64 << 20));

    private final List<String> names;
    private final int partitionsOfEach;
    private final Set<String> all;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** @param name of a connector too, whose topic of positions goes with this one */
    static RowsTopic of(Workload workload, String brokers, String name) {
        return new RowsTopic(
                brokers, List.of(name), Math.max(PARTITIONS, workload.shards()), Connector.positions(name));
    }

    /** @param besides a topic that the process makes for itself, and that goes with these */
    RowsTopic(String brokers, List<String> names, int partitionsOfEach, String besides) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        this.names = names;
        this.partitionsOfEach = partitionsOfEach;
        this.all = Stream.concat(names.stream(), Stream.of(besides)).collect(Collectors.toSet());
        this.admin = Admin.create(settings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.partitions = names.stream()
                .flatMap(name ->
                        IntStream.range(0, partitionsOfEach).mapToObj(partition -> new TopicPartition(name, partition)))
                .toList();
    }

    void create() throws InterruptedException, ExecutionException {
        delete();
        admin.createTopics(names.stream()
                        .map(name -> new NewTopic(name, Optional.of(partitionsOfEach), Optional.empty()).configs(SMALL))
                        .toList())
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

    /** Into how many partitions something was committed. */
    long filled() {
        return consumer.endOffsets(partitions).values().stream()
                .filter(end -> end > 0)
                .count();
    }

    /** What has come since this was last asked; waits for it a little. */
    ConsumerRecords<byte[], byte[]> poll() {
        return consumer.poll(Duration.ofMillis(100));
    }

    /** The first ones that are still there. */
    Payloads payloads() {
        consumer.seekToBeginning(partitions);
        List<byte[]> values = new ArrayList<>();
        while (values.size() < Payloads.COUNT) {
            consumer.poll(Duration.ofSeconds(1)).forEach(entry -> values.add(entry.value()));
        }
        return new Payloads(List.copyOf(values.subList(0, Payloads.COUNT)));
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
            throw new IllegalStateException("Topics " + names + " cannot be deleted.", e);
        } finally {
            admin.close();
        }
    }
}
