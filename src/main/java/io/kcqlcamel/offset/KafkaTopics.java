package io.kcqlcamel.offset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Whether the topics that a route needs are there; makes the one that positions are kept in, and others where asked to. */
public final class KafkaTopics implements AutoCloseable {

    private static final String TIMEOUT_MS = "10000";

    private static final TopicSettings POSITIONS = new TopicSettings(
            Optional.of(1),
            Optional.empty(),
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_COMPACT,
                    // Only closed segments are compacted; small ones keep the read at start short.
                    TopicConfig.SEGMENT_BYTES_CONFIG,
                    "4194304"));

    private final Admin admin;
    private final String brokers;

    /** @param clients how to reach Kafka: brokers and security */
    public KafkaTopics(Properties clients) {
        Properties settings = new Properties();
        settings.putAll(clients);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        this.brokers = String.valueOf(settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
        this.admin = Admin.create(settings);
    }

    /**
     * Rows can be sent to the topic: it exists, or the brokers will create it.
     *
     * @throws OffsetException that names the topic and the command that makes it
     */
    public void require(String topic) {
        if (!exists(topic) && !brokersCreateTopics()) {
            throw OffsetException.permanent(
                    "There is no topic " + topic + " at " + brokers + ", and the brokers do not create topics by"
                            + " themselves. Create it first:\n  kafka-topics.sh --bootstrap-server " + brokers
                            + " --create --topic " + topic + " --partitions 4",
                    null);
        }
    }

    /** Makes the compacted topic of positions, unless it is there. */
    public void createCompacted(String topic) {
        create(topic, POSITIONS);
    }

    /**
     * Makes a topic, unless it is there.
     *
     * @throws OffsetException with the brokers' reason
     */
    public void create(String topic, TopicSettings settings) {
        if (exists(topic)) {
            return;
        }
        try {
            ask(
                    () -> admin.createTopics(List.of(settings.named(topic)))
                            .all()
                            .get(),
                    "topic " + topic + " cannot be created");
        } catch (OffsetException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private boolean exists(String topic) {
        try {
            ask(() -> admin.describeTopics(List.of(topic)).allTopicNames().get(), "topic " + topic + " cannot be seen");
            return true;
        } catch (OffsetException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private boolean brokersCreateTopics() {
        try {
            int anyBroker =
                    admin.describeCluster().nodes().get().iterator().next().id();
            ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, String.valueOf(anyBroker));
            ConfigEntry entry = admin.describeConfigs(List.of(broker))
                    .all()
                    .get()
                    .get(broker)
                    .get("auto.create.topics.enable");
            return entry == null || Boolean.parseBoolean(entry.value());
        } catch (ExecutionException e) {
            // Whoever may not read the brokers' settings finds out by sending.
            return e.getCause() instanceof AuthorizationException;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void ask(Question question, String failure) {
        try {
            question.ask();
        } catch (ExecutionException e) {
            throw OffsetException.passing(
                    "Kafka at " + brokers + ": " + failure + ": " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OffsetException.passing("Interrupted while Kafka at " + brokers + " was asked.", e);
        } catch (KafkaException e) {
            throw OffsetException.passing("Kafka at " + brokers + ": " + failure + ": " + e.getMessage(), e);
        }
    }

    private interface Question {
        void ask() throws ExecutionException, InterruptedException;
    }

    @Override
    public void close() {
        admin.close();
    }
}
