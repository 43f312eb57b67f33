package io.kcqlcamel.route;

import io.kcqlcamel.config.ConnectorConfig;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.plan.TablePlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The endpoint that a page is sent to, with the producer's settings where a person sees them. */
final class KafkaStep {

    private static final String BYTES = "org.apache.kafka.common.serialization.ByteArraySerializer";
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|jaas|secret|token|credential|keystore\\.key).*");

    private KafkaStep() {}

    /** With the position as the last message of a page. */
    static Map<String, Object> exactlyOnce(
            TablePlan table, ConnectorConfig config, String transactionalId, PropertyKeys keys) {
        Map<String, Object> guarantee = Map.of("transactionalId", transactionalId);
        return to(
                table,
                "The rows and the position reach Kafka together, or not at all",
                parameters(guarantee, config, keys));
    }

    /** Ends when all replicas in sync have the page. */
    static Map<String, Object> atLeastOnce(TablePlan table, ConnectorConfig config, PropertyKeys keys) {
        Map<String, Object> guarantee = Entries.entries("requestRequiredAcks", "all", "enableIdempotence", true);
        return to(
                table,
                "The rows reach Kafka; goes on when all replicas in sync have them",
                parameters(guarantee, config, keys));
    }

    private static Map<String, Object> parameters(
            Map<String, Object> guarantee, ConnectorConfig config, PropertyKeys keys) {
        Map<String, Object> parameters = new LinkedHashMap<>(guarantee);
        parameters.put("keySerializer", BYTES);
        parameters.put("valueSerializer", BYTES);
        parameters.put("recordMetadata", false);
        parameters.put("compressionCodec", "lz4");
        parameters.put("lingerMs", 5);
        parameters.put("producerBatchSize", 262144);
        parameters.put("maxBlockMs", 20000);
        config.family(Options.PRODUCER_OVERRIDE)
                .forEach((key, value) -> parameters.put(
                        "additionalProperties." + key,
                        isAside(key, value) ? keys.placeholder("kafka." + key, value) : value));
        return parameters;
    }

    private static Map<String, Object> to(TablePlan table, String description, Map<String, Object> parameters) {
        Map<String, Object> to = Entries.entries("description", description, "uri", "kafka:" + table.topic());
        to.put("parameters", parameters);
        return Map.of("to", to);
    }

    private static boolean isAside(String key, String value) {
        return SECRET.matcher(key).matches() || PropertyKeys.isReference(value);
    }
}
