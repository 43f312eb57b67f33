package io.kcqlcamel.local;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What may differ from one local Kafka broker to another.
 *
 * @param createsTopics whether a topic comes into being when somebody first writes to it
 * @param protocols further listeners beside {@code PLAINTEXT}, by security protocol ({@code SSL}, {@code SASL_SSL},
 *     {@code SASL_PLAINTEXT}), each on a port of its own; their stores and mechanisms are among the properties
 * @param advertised the ports at which clients are told to find listeners, where those are not the listeners' own
 * @param properties further lines of {@code server.properties}, which win over ours
 */
public record KafkaSettings(
        boolean createsTopics, Set<String> protocols, Map<String, Integer> advertised, Map<String, String> properties) {
    private static final String PLAIN = "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT";

    public static final KafkaSettings DEFAULT = new KafkaSettings(true, Set.of(), Map.of(), Map.of());

    public KafkaSettings {
        protocols = Set.copyOf(protocols);
        advertised = Map.copyOf(advertised);
        properties = Map.copyOf(properties);
    }

    public KafkaSettings withCreatesTopics(boolean creates) {
        return new KafkaSettings(creates, protocols, advertised, properties);
    }

    public KafkaSettings withListener(String protocol) {
        Set<String> more = new TreeSet<>(protocols);
        more.add(protocol);
        return new KafkaSettings(createsTopics, more, advertised, properties);
    }

    /** A further plain listener, which something else stands before: clients are sent to that one's port. */
    public KafkaSettings withListenerBehind(int port, String name) {
        Map<String, Integer> ports = new TreeMap<>(advertised);
        ports.put(name, port);
        return new KafkaSettings(createsTopics, withListener(name).protocols, ports, properties)
                .withProperty("listener.security.protocol.map", PLAIN + "," + name + ":PLAINTEXT");
    }

    public KafkaSettings withProperty(String name, String value) {
        return new KafkaSettings(createsTopics, protocols, advertised, CassandraSettings.with(properties, name, value));
    }
}
