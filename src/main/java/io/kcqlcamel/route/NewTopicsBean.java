package io.kcqlcamel.route;

import io.kcqlcamel.config.ConnectorConfig;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.plan.Plan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The bean that says how topics are made that are not there; without it none is made. */
final class NewTopicsBean {

    private NewTopicsBean() {}

    static String name(Plan plan) {
        return plan.name() + ".topics";
    }

    static boolean isWanted(ConnectorConfig config) {
        return config.isSet(Options.TOPIC_PARTITIONS)
                || config.isSet(Options.TOPIC_REPLICATION_FACTOR)
                || !config.family(Options.TOPIC_CONFIGS).isEmpty();
    }

    static Optional<Map<String, Object>> of(Plan plan, PropertyKeys keys) {
        return isWanted(plan.config())
                ? Optional.of(Entries.bean(name(plan), "NewTopics", properties(plan.config(), keys)))
                : Optional.empty();
    }

    private static Map<String, Object> properties(ConnectorConfig config, PropertyKeys keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        config.get(Options.TOPIC_PARTITIONS).ifPresent(number -> properties.put("partitions", number));
        config.get(Options.TOPIC_REPLICATION_FACTOR)
                .ifPresent(number -> properties.put("replicationFactor", (int) number));
        config.family(Options.TOPIC_CONFIGS)
                .forEach((key, value) -> properties.put(
                        "configs[" + key + "]",
                        PropertyKeys.isReference(value) ? keys.placeholder("topics." + key, value) : value));
        return properties;
    }
}
