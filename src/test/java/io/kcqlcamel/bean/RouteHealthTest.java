package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.Kind;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** A route that is silent is no longer ready, though nothing has failed. */
class RouteHealthTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final SupervisedRoute route = new SupervisedRoute(
            "students", context, Runnable::run, new Restarts(0, Duration.ZERO), new Pace(Duration.ZERO));

    @Test
    void beforeItsFirstPoll_itIsNotReady_butAlive() {
        assertThat(message(HOUR, Kind.READINESS)).isEqualTo("students has not completed a poll yet.");
        assertThat(state(HOUR, Kind.LIVENESS)).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void afterAPoll_itIsReady_untilItHasBeenSilentForTooLong() {
        poll();

        assertThat(state(HOUR, Kind.READINESS)).isEqualTo(HealthCheck.State.UP);
        assertThat(message(Duration.ZERO, Kind.READINESS))
                .isEqualTo("students has completed no poll and sent no page for 0 s.");
        assertThat(state(Duration.ZERO, Kind.LIVENESS)).isEqualTo(HealthCheck.State.UP);
    }

    private void poll() {
        Exchange exchange = new DefaultExchange(context);
        route.began(exchange);
        route.done(exchange);
    }

    private HealthCheck.State state(Duration limit, Kind kind) {
        return call(limit, kind).getState();
    }

    private String message(Duration limit, Kind kind) {
        HealthCheck.Result result = call(limit, kind);
        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        return result.getMessage().orElseThrow();
    }

    private HealthCheck.Result call(Duration limit, Kind kind) {
        RouteHealth health = new RouteHealth("students", route, limit);
        health.setCamelContext(context);
        return health.call(Map.of(HealthCheck.CHECK_KIND, kind));
    }
}
