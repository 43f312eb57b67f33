package io.kcqlcamel.offset;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Positions in a compacted Kafka topic. Everybody reads it in the same order, and so agrees on what was taken: whoever
 * offers something reads on to its own record, and finds whether another came before it. For all threads; connects when
 * first used.
 */
final class KafkaLedger implements Ledger {

    private static final Duration POLL = Duration.ofMillis(200);
    /** Longer than the transaction that a killed producer leaves open, which hides what comes after it. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static final String ALL_REPLICAS = "all";
    private static final String MAX_BLOCK_MS = "20000";

    private final String topic;
    private final Properties clients;
    private final Map<PositionKey, Held> held = new HashMap<>();
    private final Map<PositionKey, Map<Integer, List<String>>> sent = new HashMap<>();
    private Consumer<byte[], byte[]> consumer;
    private Producer<byte[], byte[]> producer;

    /** @param clients how to reach Kafka: brokers and security */
    KafkaLedger(String topic, Properties clients) {
        this.topic = topic;
        this.clients = clients;
    }

    /** Waits for the transactions that are under way just now: what was committed after they began stands behind them. */
    @Override
    public synchronized Map<PositionKey, Held> all() {
        try {
            readTo(ends());
            return held.keySet().stream().collect(Collectors.toMap(Function.identity(), this::held));
        } catch (KafkaException e) {
            throw unreadable(e);
        }
    }

    /** With what no transaction has committed yet; the consumer would say where the first open one began. */
    private Map<TopicPartition, Long> ends() {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (Admin admin = Admin.create(clients)) {
            Map<TopicPartition, OffsetSpec> latest =
                    consumer().assignment().stream().collect(Collectors.toMap(all -> all, all -> OffsetSpec.latest()));
            admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw unreadable(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OffsetException.passing("Interrupted while positions were read from topic " + topic + ".", e);
        }
    }

    private OffsetException unreadable(Throwable e) {
        return BrokerFailure.of(brokers(), "positions cannot be read from topic " + topic, e);
    }

    @Override
    public Held offer(PositionKey key, Held next) {
        RecordMetadata written = null;
        for (KafkaEntry entry : KafkaEntry.of(key, next, sentBefore(key))) {
            written = write(entry);
        }
        return readTo(written, key);
    }

    private synchronized Sent sentBefore(PositionKey key) {
        return held(key).checkpoint().sent();
    }

    /** With the rows that were sent, which have entries of their own. */
    private Held held(PositionKey key) {
        Held found = held.getOrDefault(key, Held.NOTHING);
        Sent pages = found.checkpoint().sent();
        Map<Integer, List<String>> rows = sent.getOrDefault(key, Map.of());
        return found.with(new Sent(
                pages.since(),
                pages.pages().stream()
                        .map(page -> page.with(rows.getOrDefault(page.number(), List.of())))
                        .toList()));
    }

    private RecordMetadata write(KafkaEntry entry) {
        try {
            return producer()
                    .send(new ProducerRecord<>(topic, entry.key(), entry.value()))
                    .get();
        } catch (ExecutionException e) {
            throw unwritten(e.getCause());
        } catch (KafkaException e) {
            throw unwritten(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OffsetException.passing("Interrupted while a position was written to topic " + topic + ".", e);
        }
    }

    private OffsetException unwritten(Throwable cause) {
        return OffsetException.passing(
                "The position cannot be written to topic " + topic + " at " + brokers() + ": " + cause.getMessage(),
                cause);
    }

    private synchronized Held readTo(RecordMetadata written, PositionKey key) {
        try {
            TopicPartition partition = new TopicPartition(topic, written.partition());
            readTo(Map.of(partition, written.offset() + 1));
            return held(key);
        } catch (KafkaException e) {
            throw unreadable(e);
        }
    }

    private void readTo(Map<TopicPartition, Long> ends) {
        long giveUp = System.nanoTime() + LIMIT.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer().position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > giveUp) {
                throw OffsetException.passing(
                        "Topic " + topic + " at " + brokers() + " was not read to its end within " + LIMIT.toSeconds()
                                + " s. Check the brokers' load and state.",
                        null);
            }
            consumer().poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> entry) {
        try {
            PositionKey key = PositionJson.readKey(entry.key());
            OptionalInt page = SentJson.readKey(entry.key());
            if (page.isPresent()) {
                takeRows(key, page.getAsInt(), entry.value());
                return;
            }
            if (entry.value() == null) {
                held.remove(key);
                return;
            }
            Held next = PositionJson.readHeld(entry.value());
            held.merge(key, next, (before, offered) -> offered.supersedes(before) ? offered : before);
        } catch (IOException | RuntimeException e) {
            throw OffsetException.permanent(
                    "Topic " + topic + " holds something else than positions, at offset " + entry.offset()
                            + " of partition " + entry.partition() + ": " + e.getMessage()
                            + " Give positions a topic of their own with offsets.storage.topic.",
                    e);
        }
    }

    private void takeRows(PositionKey key, int page, byte[] rows) throws IOException {
        Map<Integer, List<String>> pages = sent.computeIfAbsent(key, any -> new HashMap<>());
        if (rows == null) {
            pages.remove(page);
        } else {
            pages.put(page, SentJson.readRows(rows));
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        if (consumer == null) {
            Properties settings = new Properties();
            settings.putAll(clients);
            settings.put(
                    ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                    IsolationLevel.READ_COMMITTED.toString().toLowerCase());
            settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
            settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
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

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            Properties settings = new Properties();
            settings.putAll(clients);
            settings.put(ProducerConfig.ACKS_CONFIG, ALL_REPLICAS);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }

    private String brokers() {
        return String.valueOf(clients.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG));
    }
}
