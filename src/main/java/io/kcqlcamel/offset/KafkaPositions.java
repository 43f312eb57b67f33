package io.kcqlcamel.offset;

import io.kcqlcamel.mode.Position;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Positions in a compacted Kafka topic: the last committed value of a key is the position. With exactly once they are
 * written by the route's own producer, in the transaction of the rows; without, by {@link #store}.
 */
public final class KafkaPositions implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String topic;
    private final Properties clients;
    private final PositionProducer producer;

    /** @param clients how to reach Kafka: brokers and security */
    public KafkaPositions(String topic, Properties clients) {
        this.topic = topic;
        this.clients = clients;
        this.producer = new PositionProducer(topic, clients);
    }

    /**
     * Keeps a position whose rows the brokers have, and returns when all replicas in sync have it.
     *
     * @throws OffsetException when the brokers do not take it
     */
    public void store(PositionKey key, Position position) {
        producer.store(key, position);
    }

    /**
     * The last committed position, or empty where none was ever committed. Of a transaction under way nothing is seen:
     * the caller's producer has ended its predecessor's before it calls this.
     *
     * @throws OffsetException when Kafka cannot be reached, or the positions were kept for another number of shards
     */
    public Optional<Position> load(PositionKey key) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            Map<PositionKey, Position> all = readToEnd(consumer);
            Optional<Position> found = Optional.ofNullable(all.get(key));
            if (found.isEmpty()) {
                refuseOtherShards(key, all);
            }
            return found;
        } catch (KafkaException e) {
            throw unreadable(e);
        }
    }

    /**
     * The last committed position of every shard in the topic, of all connectors.
     *
     * @throws OffsetException when Kafka cannot be reached
     */
    public Map<PositionKey, Position> loadAll() {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            return readToEnd(consumer);
        } catch (KafkaException e) {
            throw unreadable(e);
        }
    }

    private OffsetException unreadable(KafkaException e) {
        return BrokerFailure.of(brokers(), "positions cannot be read from topic " + topic, e);
    }

    private Map<PositionKey, Position> readToEnd(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<PositionKey, Position> positions = new HashMap<>();
        long giveUp = System.nanoTime() + LIMIT.toNanos();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            if (System.nanoTime() > giveUp) {
                throw OffsetException.passing(
                        "Topic " + topic + " at " + brokers() + " was not read to its end within " + LIMIT.toSeconds()
                                + " s. Check the brokers' load and state.",
                        null);
            }
            consumer.poll(POLL).forEach(entry -> put(entry, positions));
        }
        return positions;
    }

    private void put(ConsumerRecord<byte[], byte[]> entry, Map<PositionKey, Position> positions) {
        try {
            PositionKey key = PositionJson.readKey(entry.key());
            if (entry.value() == null) {
                positions.remove(key);
            } else {
                positions.put(key, PositionJson.readPosition(entry.value()));
            }
        } catch (IOException | RuntimeException e) {
            throw OffsetException.permanent(
                    "Topic " + topic + " holds something else than positions, at offset " + entry.offset()
                            + " of partition " + entry.partition() + ": " + e.getMessage()
                            + " Give positions a topic of their own with offsets.storage.topic.",
                    e);
        }
    }

    private void refuseOtherShards(PositionKey key, Map<PositionKey, Position> all) {
        all.keySet().stream().filter(key::isResharded).findFirst().ifPresent(other -> {
            throw OffsetException.permanent(
                    "The positions of table " + key.table() + " were kept for "
                            + other.shard().count()
                            + " shard(s), and tasks.max now asks for "
                            + key.shard().count()
                            + ". Rows would be sent twice. Set tasks.max back to "
                            + other.shard().count()
                            + ", or give the connector a new name to read the table from its beginning.",
                    null);
        });
    }

    private Consumer<byte[], byte[]> consumer() {
        Properties settings = new Properties();
        settings.putAll(clients);
        settings.put(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.toString().toLowerCase());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        producer.close();
    }

    private String brokers() {
        return String.valueOf(clients.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG));
    }
}
