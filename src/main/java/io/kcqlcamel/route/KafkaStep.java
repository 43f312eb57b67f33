package io.kcqlcamel.route;

import static io.kcqlcamel.route.Entries.entries;

import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.TablePlan;
import java.util.Map;

/** The endpoint that a page is sent to, with the producer's settings where a person sees them. */
final class KafkaStep {

    private KafkaStep() {}

    /** With the position as the last message of a page. */
    static Map<String, Object> exactlyOnce(TablePlan table, Plan plan, String transactionalId, PropertyKeys keys) {
        Map<String, Object> guarantee = entries(
                "transactionalId",
                transactionalId,
                "retryBackoffMs",
                Share.of(plan).retryMillis());
        return to(
                table,
                "The rows and the position reach Kafka together, or not at all",
                parameters(guarantee, plan, keys));
    }

    /** Ends when the brokers have the page. */
    static Map<String, Object> atLeastOnce(TablePlan table, Plan plan, PropertyKeys keys) {
        Map<String, Object> guarantee = entries(
                "requestRequiredAcks",
                "all",
                "enableIdempotence",
                plan.config().producerOverrides().isIdempotent());
        return to(
                table,
                "The rows reach Kafka; goes on when the brokers have acknowledged all of them",
                parameters(guarantee, plan, keys));
    }

    private static Map<String, Object> parameters(Map<String, Object> guarantee, Plan plan, PropertyKeys keys) {
        Map<String, Object> parameters =
                ProducerParameters.of(guarantee, Share.of(plan), plan.config().producerOverrides(), keys);
        // The factory's producers take a page as one; without it, camel-kafka sends what it iterates over.
        parameters.put("useIterator", false);
        parameters.put("kafkaClientFactory", "#" + plan.name() + ".producers");
        return parameters;
    }

    private static Map<String, Object> to(TablePlan table, String description, Map<String, Object> parameters) {
        Map<String, Object> to = entries("description", description, "uri", "kafka:" + table.topic());
        to.put("parameters", parameters);
        return Map.of("to", to);
    }
}
