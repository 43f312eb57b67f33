package io.kcqlcamel.bench;

import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.time.Duration;

/** The driver's own 2 s are short for a machine that is kept as busy as this one, and for a {@link HeldProcess}. */
final class DriverTimeouts {

    private static final Duration PATIENCE = Duration.ofMillis(HeldProcess.PATIENCE_MILLIS);

    static final DriverConfigLoader LONG = DriverConfigLoader.programmaticBuilder()
            .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, PATIENCE)
            .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, PATIENCE)
            .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, PATIENCE)
            .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, PATIENCE)
            .build();

    private DriverTimeouts() {}
}
