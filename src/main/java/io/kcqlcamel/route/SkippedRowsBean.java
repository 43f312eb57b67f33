package io.kcqlcamel.route;

import io.kcqlcamel.config.ConnectorConfig;
import io.kcqlcamel.config.ErrorPolicy;
import io.kcqlcamel.config.ErrorTolerance;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.plan.Plan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The bean that says what becomes of rows that cannot be encoded; without it they fail their page. */
final class SkippedRowsBean {

    private SkippedRowsBean() {}

    static String name(Plan plan) {
        return plan.name() + ".skipped-rows";
    }

    static boolean isWanted(ConnectorConfig config) {
        return config.get(Options.ERRORS_TOLERANCE) == ErrorTolerance.ALL
                || config.get(Options.ERROR_POLICY) == ErrorPolicy.NOOP;
    }

    static Optional<Map<String, Object>> of(Plan plan) {
        return isWanted(plan.config())
                ? Optional.of(Entries.bean(name(plan), "SkippedRows", properties(plan.config())))
                : Optional.empty();
    }

    private static Map<String, Object> properties(ConnectorConfig config) {
        Map<String, Object> properties = new LinkedHashMap<>();
        config.find(Options.DEAD_LETTER_TOPIC).ifPresent(topic -> {
            properties.put("deadLetterTopic", topic);
            config.get(Options.DEAD_LETTER_REPLICATION_FACTOR)
                    .ifPresent(number -> properties.put("replicationFactor", (int) number));
            properties.put("contextHeaders", config.get(Options.DEAD_LETTER_CONTEXT_HEADERS));
            properties.put("logRows", config.get(Options.ERRORS_LOG));
        });
        properties.put("logContents", config.get(Options.ERRORS_LOG_MESSAGES));
        return properties;
    }
}
