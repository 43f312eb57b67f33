package io.kcqlcamel.route;

import io.kcqlcamel.config.ProducerOverrides;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The producer's settings as parameters of a {@code kafka:} step: ours, with those of the connector's file over them. */
final class ProducerParameters {

    private static final String BYTES = "org.apache.kafka.common.serialization.ByteArraySerializer";

    /** Kafka's names that Camel has words of its own for, where those are not the same in camel case. */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("bootstrap.servers", "brokers"),
            Map.entry("acks", "requestRequiredAcks"),
            Map.entry("batch.size", "producerBatchSize"),
            Map.entry("buffer.memory", "bufferMemorySize"),
            Map.entry("compression.type", "compressionCodec"),
            Map.entry("connections.max.idle.ms", "connectionMaxIdleMs"),
            Map.entry("max.in.flight.requests.per.connection", "maxInFlightRequest"),
            Map.entry("partitioner.class", "partitioner"),
            Map.entry("ssl.endpoint.identification.algorithm", "sslEndpointAlgorithm"));

    private static final Set<String> IN_CAMEL_CASE = Set.of(
            "client.id",
            "delivery.timeout.ms",
            "enable.idempotence",
            "interceptor.classes",
            "linger.ms",
            "max.block.ms",
            "max.request.size",
            "metadata.max.age.ms",
            "receive.buffer.bytes",
            "reconnect.backoff.max.ms",
            "reconnect.backoff.ms",
            "request.timeout.ms",
            "retries",
            "retry.backoff.max.ms",
            "retry.backoff.ms",
            "sasl.jaas.config",
            "sasl.mechanism",
            "security.protocol",
            "send.buffer.bytes",
            "ssl.key.password",
            "ssl.keystore.location",
            "ssl.keystore.password",
            "ssl.keystore.type",
            "ssl.truststore.location",
            "ssl.truststore.password",
            "ssl.truststore.type");

    /** They limit each other: where a file sets one, Kafka's own defaults hold for the other. */
    private static final Set<String> TIMEOUTS = Set.of("delivery.timeout.ms", "request.timeout.ms");

    private static final Pattern ASIDE = Pattern.compile(
            "(?i)bootstrap\\.servers|.*(location|password|jaas|secret|token|credential|keystore\\.key).*");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

    private ProducerParameters() {}

    /**
     * @param guarantee what makes it exactly once or at least once; stands first
     * @param share of what all producers have
     */
    static Map<String, Object> of(
            Map<String, Object> guarantee, Share share, ProducerOverrides overrides, PropertyKeys keys) {
        Map<String, Object> parameters = new LinkedHashMap<>(guarantee);
        parameters.put("keySerializer", BYTES);
        parameters.put("valueSerializer", BYTES);
        parameters.put("recordMetadata", false);
        // The thread that sends a page waits for its acknowledgements: no pool of threads for each route, and no
        // callbacks.
        parameters.put("synchronous", true);
        parameters.put("compressionCodec", "lz4");
        parameters.put("lingerMs", 5);
        parameters.put("producerBatchSize", share.batchBytes());
        parameters.put("maxBlockMs", 20000);
        if (TIMEOUTS.stream().noneMatch(overrides.settings()::containsKey)) {
            // Kafka's own two minutes would pass before anybody is told that the brokers are away.
            parameters.put("deliveryTimeoutMs", 30000);
            parameters.put("requestTimeoutMs", 10000);
        }
        overrides.settings().forEach((key, value) -> parameters.put(parameter(key), value(key, value, keys)));
        return parameters;
    }

    private static String parameter(String key) {
        if (IN_CAMEL_CASE.contains(key)) {
            return Pattern.compile("\\.(.)").matcher(key).replaceAll(match -> match.group(1)
                    .toUpperCase(Locale.ROOT));
        }
        return RENAMED.getOrDefault(key, "additionalProperties." + key);
    }

    private static Object value(String key, String value, PropertyKeys keys) {
        if (ASIDE.matcher(key).matches() || PropertyKeys.isReference(value)) {
            return keys.placeholder("kafka." + key, value);
        }
        return NUMBER.matcher(value).matches() ? (Object) Integer.valueOf(value) : value;
    }
}
