package io.kcqlcamel.offset;

import io.kcqlcamel.failure.Causes;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The positions of {@link TransactionalPositions}, for a person to change: whoever opens a key bears the route's
 * transactional id from then on, and Kafka takes nothing more of a process that still runs the route.
 */
final class FencingTransactions implements PositionStore {

    private static final String MAX_BLOCK_MS = "20000";
    private static final List<Class<? extends Throwable>> FENCED =
            List.of(ProducerFencedException.class, InvalidProducerEpochException.class);

    private final TransactionalPositions positions;
    private final String topic;
    private final Properties clients;
    private final Function<PositionKey, String> transactionalIds;
    private final Map<PositionKey, Producer<byte[], byte[]>> producers = new ConcurrentHashMap<>();

    FencingTransactions(String topic, Properties clients, Owner owner, Function<PositionKey, String> transactionalIds) {
        this.positions = new TransactionalPositions(topic, clients, owner);
        this.topic = topic;
        this.clients = clients;
        this.transactionalIds = transactionalIds;
    }

    /** Claims first: whom the producer fences looks for a claim, and would fence it in turn if there were none. */
    @Override
    public Checkpoint open(PositionKey key) {
        positions.claim(key);
        producers.computeIfAbsent(key, this::fence);
        return positions.open(key);
    }

    private Producer<byte[], byte[]> fence(PositionKey key) {
        Properties settings = new Properties();
        settings.putAll(clients);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalIds.apply(key));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return producer;
        } catch (KafkaException e) {
            producer.close();
            throw failed(key, e);
        }
    }

    @Override
    public void requireNewest(PositionKey key) {
        positions.requireNewest(key);
    }

    /** A route that was starting again when the key was opened may have fenced us: it finds the claim next. */
    @Override
    public void store(PositionKey key, Checkpoint checkpoint) {
        Checkpoint before = open(key);
        while (checkpoint.revision() > before.revision()
                && !isWritten(key, KafkaEntry.of(key, checkpoint, before.sent()))) {
            producers.remove(key).close();
            before = open(key);
        }
    }

    /** False when Kafka takes nothing more of our producer. */
    private boolean isWritten(PositionKey key, List<KafkaEntry> entries) {
        Producer<byte[], byte[]> producer = producers.get(key);
        try {
            producer.beginTransaction();
            for (KafkaEntry entry : entries) {
                producer.send(new ProducerRecord<>(topic, entry.key(), entry.value()))
                        .get();
            }
            producer.commitTransaction();
            return true;
        } catch (ExecutionException | KafkaException e) {
            if (Causes.any(e, FENCED)) {
                return false;
            }
            throw failed(key, e instanceof ExecutionException ? e.getCause() : e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OffsetException.passing("Interrupted while a position was written to topic " + topic + ".", e);
        }
    }

    private OffsetException failed(PositionKey key, Throwable cause) {
        return BrokerFailure.of(
                String.valueOf(clients.get(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG)),
                "the position cannot be written to topic " + topic + " in transaction " + transactionalIds.apply(key),
                cause);
    }

    @Override
    public Map<PositionKey, Held> list() {
        return positions.list();
    }

    @Override
    public void close() {
        producers.values().forEach(Producer::close);
        producers.clear();
        positions.close();
    }
}
