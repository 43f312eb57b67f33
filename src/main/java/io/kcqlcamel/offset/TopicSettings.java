package io.kcqlcamel.offset;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How a topic is made.
 *
 * @param partitions empty: the broker's default
 * @param replicationFactor empty: the broker's default
 * @param configs by Kafka's names, such as {@code cleanup.policy}
 */
public record TopicSettings(
        Optional<Integer> partitions, Optional<Short> replicationFactor, Map<String, String> configs) {

    /** One partition, compacted: the last position of each key is all that counts. */
    static final TopicSettings POSITIONS = new TopicSettings(
            Optional.of(1),
            Optional.empty(),
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_COMPACT,
                    // Only closed segments are compacted; small ones keep the read at start short.
                    TopicConfig.SEGMENT_BYTES_CONFIG,
                    "4194304"));

    public TopicSettings {
        configs = Map.copyOf(configs);
    }

    NewTopic named(String topic) {
        return new NewTopic(topic, partitions, replicationFactor).configs(configs);
    }
}
