package io.kcqlcamel.route;

import io.kcqlcamel.config.Options;
import io.kcqlcamel.plan.Plan;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bean that says where positions are kept. */
final class PositionsBean {

    private PositionsBean() {}

    /** What a step says of the place. */
    static String inWords(Plan plan) {
        return switch (plan.offsetsStore()) {
            case KAFKA -> "Kafka";
            case CASSANDRA -> "Cassandra";
            case FILE -> "a file";
        };
    }

    static Map<String, Object> properties(Plan plan, PropertyKeys keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        switch (plan.offsetsStore()) {
            case KAFKA -> {
                properties.put("topic", plan.positionsTopic());
                if (!plan.isExactlyOnce()) {
                    properties.put("exactlyOnce", false);
                }
            }
            case CASSANDRA -> {
                properties.put("table", plan.config().get(Options.OFFSETS_TABLE));
                properties.put("session", "#bean:" + plan.name() + ".cassandra");
            }
            case FILE ->
                properties.put(
                        "file",
                        keys.placeholder(
                                "offsets.file",
                                plan.config().get(Options.OFFSETS_FILE).text()));
        }
        return properties;
    }
}
