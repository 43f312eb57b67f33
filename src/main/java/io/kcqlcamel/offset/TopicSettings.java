package io.kcqlcamel.offset;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * How a topic is made.
 *
 * @param partitions empty: the broker's default
 * @param replicationFactor empty: the broker's default
 * @param configs by Kafka's names, such as {@code cleanup.policy}
 */
public record TopicSettings(
        Optional<Integer> partitions, Optional<Short> replicationFactor, Map<String, String> configs) {

    public TopicSettings {
        configs = Map.copyOf(configs);
    }

    NewTopic named(String topic) {
        return new NewTopic(topic, partitions, replicationFactor).configs(configs);
    }
}
