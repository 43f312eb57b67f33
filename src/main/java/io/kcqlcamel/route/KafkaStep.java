package io.kcqlcamel.route;

import static io.kcqlcamel.route.Entries.entries;

import io.kcqlcamel.config.ProducerOverrides;
import io.kcqlcamel.plan.TablePlan;
import java.util.Map;

/** The endpoint that a page is sent to, with the producer's settings where a person sees them. */
final class KafkaStep {

    private KafkaStep() {}

    /** With the position as the last message of a page. */
    static Map<String, Object> exactlyOnce(
            TablePlan table, ProducerOverrides overrides, String transactionalId, PropertyKeys keys) {
        Map<String, Object> guarantee = Map.of("transactionalId", transactionalId);
        return to(
                table,
                "The rows and the position reach Kafka together, or not at all",
                ProducerParameters.of(guarantee, overrides, keys));
    }

    /** Ends when the brokers have the page. */
    static Map<String, Object> atLeastOnce(TablePlan table, ProducerOverrides overrides, PropertyKeys keys) {
        Map<String, Object> guarantee =
                entries("requestRequiredAcks", "all", "enableIdempotence", overrides.isIdempotent());
        return to(
                table,
                "The rows reach Kafka; goes on when the brokers have acknowledged all of them",
                ProducerParameters.of(guarantee, overrides, keys));
    }

    private static Map<String, Object> to(TablePlan table, String description, Map<String, Object> parameters) {
        Map<String, Object> to = entries("description", description, "uri", "kafka:" + table.topic());
        to.put("parameters", parameters);
        return Map.of("to", to);
    }
}
