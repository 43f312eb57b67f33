package io.kcqlcamel.local;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may differ from one local Kafka broker to another.
 *
 * @param createsTopics whether a topic comes into being when somebody first writes to it
 * @param protocols further listeners beside {@code PLAINTEXT}, by security protocol ({@code SSL}, {@code SASL_SSL},
 *     {@code SASL_PLAINTEXT}), each on a port of its own; their stores and mechanisms are among the properties
 * @param properties further lines of {@code server.properties}, which win over ours
 */
public record KafkaSettings(boolean createsTopics, Set<String> protocols, Map<String, String> properties) {
    public static final KafkaSettings DEFAULT = new KafkaSettings(true, Set.of(), Map.of());

    public KafkaSettings {
        protocols = Set.copyOf(protocols);
        properties = Map.copyOf(properties);
    }

    public KafkaSettings withCreatesTopics(boolean creates) {
        return new KafkaSettings(creates, protocols, properties);
    }

    public KafkaSettings withListener(String protocol) {
        Set<String> more = new TreeSet<>(protocols);
        more.add(protocol);
        return new KafkaSettings(createsTopics, more, properties);
    }

    public KafkaSettings withProperty(String name, String value) {
        return new KafkaSettings(createsTopics, protocols, CassandraSettings.with(properties, name, value));
    }
}
