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

    static Map<String, Object> to(TablePlan table, ConnectorConfig config, String transactionalId, PropertyKeys keys) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("transactionalId", transactionalId);
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
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("description", "The rows and the position reach Kafka together, or not at all");
        to.put("uri", "kafka:" + table.topic());
        to.put("parameters", parameters);
        return Map.of("to", to);
    }

    private static boolean isAside(String key, String value) {
        return SECRET.matcher(key).matches() || PropertyKeys.isReference(value);
    }
}
