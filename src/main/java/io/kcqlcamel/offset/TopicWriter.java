package io.kcqlcamel.offset;

import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to the topic of positions outside of any transaction. For all threads; connects when first used. */
final class TopicWriter implements AutoCloseable {

    private static final String ALL_REPLICAS = "all";
    private static final String MAX_BLOCK_MS = "20000";
    /** Whoever writes waits for it. */
    private static final String NOT_AT_ALL = "0";

    private final String topic;
    private final Properties clients;
    private Producer<byte[], byte[]> producer;

    /** @param clients how to reach Kafka: brokers and security */
    TopicWriter(String topic, Properties clients) {
        this.topic = topic;
        this.clients = clients;
    }

    /** Returns when the record is there for sure: where. */
    RecordMetadata write(KafkaEntry entry) {
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
                "The position cannot be written to topic " + topic + " at "
                        + clients.get(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG) + ": " + cause.getMessage(),
                cause);
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            Properties settings = new Properties();
            settings.putAll(clients);
            settings.put(ProducerConfig.ACKS_CONFIG, ALL_REPLICAS);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, NOT_AT_ALL);
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }
}
