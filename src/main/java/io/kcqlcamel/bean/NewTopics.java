package io.kcqlcamel.bean;

import io.kcqlcamel.offset.TopicSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How a topic for rows is made that is not there when its route starts. */
public final class NewTopics {

    private Optional<Integer> partitions = Optional.empty();
    private Optional<Short> replicationFactor = Optional.empty();
    private Map<String, String> configs = new LinkedHashMap<>();

    TopicSettings settings() {
        return new TopicSettings(partitions, replicationFactor, configs);
    }

    /** Without it the broker's default. */
    public void setPartitions(int partitions) {
        this.partitions = Optional.of(partitions);
    }

    /** Without it the broker's default. */
    public void setReplicationFactor(short replicationFactor) {
        this.replicationFactor = Optional.of(replicationFactor);
    }

    public Map<String, String> getConfigs() {
        return configs;
    }

    /** By Kafka's own names, {@code configs[cleanup.policy]: compact} in a route. */
    public void setConfigs(Map<String, String> configs) {
        this.configs = configs;
    }
}
