package io.kcqlcamel.route;

import io.kcqlcamel.config.ConnectorConfig;
import io.kcqlcamel.config.ErrorPolicy;
import io.kcqlcamel.config.Options;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the bean that watches over the routes is told: what follows a fault, and when silence is one. */
final class SupervisorProperties {

    /** For Kafka to take a page, with its producer's own retries. */
    private static final Duration SENDING = Duration.ofMinutes(1);

    private static final int POLLS = 3;
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(365);

    private SupervisorProperties() {}

    static Map<String, Object> of(ConnectorConfig config) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("policy", config.get(Options.ERROR_POLICY).name());
        if (config.get(Options.ERROR_POLICY) == ErrorPolicy.RETRY) {
            properties.put("maxRetries", config.get(Options.MAX_RETRIES));
            properties.put("retryInterval", config.get(Options.RETRY_INTERVAL).toMillis());
        }
        properties.put("silenceLimit", silenceLimit(config).toMillis());
        return properties;
    }

    /** Three polls, and beyond them a page that is slow to be read and slow to be sent. */
    private static Duration silenceLimit(ConnectorConfig config) {
        Duration interval = config.get(Options.IMPORT_POLL_INTERVAL);
        Duration polls = interval.compareTo(LONGEST_INTERVAL) < 0 ? interval.multipliedBy(POLLS) : LONGEST_INTERVAL;
        return polls.plus(config.get(Options.READ_TIMEOUT)).plus(SENDING);
    }
}
