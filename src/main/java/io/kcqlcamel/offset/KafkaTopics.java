package io.kcqlcamel.offset;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Whether the topics that a route needs are there; makes the one that positions are kept in, and others where asked to. */
public final class KafkaTopics implements AutoCloseable {

    private static final String TIMEOUT_MS = "10000";
    private static final Duration HEARD_OF = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Admin admin;
    private final String brokers;
    private final KafkaConfigs configs;

    /**
     * @param clients how to reach Kafka: brokers and security
     * @throws OffsetException when they cannot be used
     */
    public KafkaTopics(Properties clients) {
        if (!clients.containsKey(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)) {
            throw OffsetException.permanent(
                    "No Kafka brokers are named. Set camel.component.kafka.brokers in application.properties, such as"
                            + " localhost:9092.",
                    null);
        }
        Properties settings = impatient(clients);
        this.brokers = String.valueOf(settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
        if (!isEncrypted(settings) && new Brokers(brokers).wantTls()) {
            throw BrokerFailure.tls(brokers);
        }
        try {
            this.admin = Admin.create(settings);
        } catch (KafkaException e) {
            throw BrokerFailure.of(brokers, "the connection cannot be set up", e);
        }
        this.configs = new KafkaConfigs(admin, brokers);
    }

    /** The same brokers, which have ten seconds for an answer. */
    static Properties impatient(Properties clients) {
        Properties settings = new Properties();
        settings.putAll(clients);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        return settings;
    }

    private static boolean isEncrypted(Properties settings) {
        return String.valueOf(settings.get(AdminClientConfig.SECURITY_PROTOCOL_CONFIG))
                .endsWith("SSL");
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
        create(topic, TopicSettings.POSITIONS);
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
            answer(admin.createTopics(List.of(settings.named(topic))).all());
            awaitTopic(topic);
        } catch (ExecutionException e) {
            // Another process may have been quicker.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw BrokerFailure.of(brokers, "topic " + topic + " cannot be created", e.getCause());
            }
        }
    }

    /** The controller has made it; the broker that answers the next question may not have heard of it yet. */
    private void awaitTopic(String topic) {
        long start = System.nanoTime();
        while (!exists(topic) && System.nanoTime() - start < HEARD_OF.toNanos()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Asks without making it, as a consumer's question might. */
    public boolean exists(String topic) {
        try {
            answer(admin.describeTopics(List.of(topic)).allTopicNames());
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw BrokerFailure.of(brokers, "topic " + topic + " cannot be seen", e.getCause());
        }
    }

    /**
     * How many bytes a batch to each topic may have.
     *
     * @return by topic; without those that are not there yet, or whose settings we may not read
     */
    public Map<String, Integer> largestBatches(Collection<String> topics) {
        return configs
                .values(ConfigResource.Type.TOPIC, topics, TopicConfig.MAX_MESSAGE_BYTES_CONFIG)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, topic -> Integer.valueOf(topic.getValue())));
    }

    private boolean brokersCreateTopics() {
        String broker;
        try {
            broker = answer(admin.describeCluster().nodes()).iterator().next().idString();
        } catch (ExecutionException e) {
            // Whoever may not ask finds out by sending.
            if (e.getCause() instanceof AuthorizationException) {
                return true;
            }
            throw BrokerFailure.of(brokers, "the brokers cannot be listed", e.getCause());
        }
        String creates = configs.values(ConfigResource.Type.BROKER, List.of(broker), "auto.create.topics.enable")
                .getOrDefault(broker, "true");
        return Boolean.parseBoolean(creates);
    }

    private <T> T answer(KafkaFuture<T> question) throws ExecutionException {
        try {
            return question.get();
        } catch (InterruptedException e) {
            throw BrokerFailure.interrupted(brokers, e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
