package io.kcqlcamel.bean;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * What a probe is told about a route. It is ready while its polls get through; it is alive until it has FAILED, since what
 * waits for a server to come back is not helped by being restarted.
 */
final class RouteHealth extends AbstractHealthCheck {

    private static final String GROUP = "kcql-camel";

    private final String routeId;
    private final SupervisedRoute route;
    private final Duration silenceLimit;

    /** @param silenceLimit how long no poll need end, and no page go out, before that is a sign of trouble */
    RouteHealth(String routeId, SupervisedRoute route, Duration silenceLimit) {
        super(GROUP, GROUP + ":" + routeId);
        this.routeId = routeId;
        this.route = route;
        this.silenceLimit = silenceLimit;
    }

    /** Asked for both, and told by {@code options} for which. */
    @Override
    public boolean isLiveness() {
        return true;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        builder.detail("route.id", routeId);
        route.polls().reader().map(ShardReader::progress).ifPresent(progress -> builder.detail("position", progress));
        boolean alive = options.get(CHECK_KIND) == Kind.LIVENESS && !route.hasFailed();
        Optional<String> trouble = alive ? Optional.empty() : trouble();
        trouble.ifPresentOrElse(words -> builder.message(words).down(), builder::up);
    }

    private Optional<String> trouble() {
        Optional<Diagnosis> fault = route.fault();
        if (fault.isPresent()) {
            return Optional.of(routeId
                    + (route.hasFailed() ? " FAILED: " : " has stopped, and starts again: ")
                    + fault.get().message());
        }
        if (!route.polls().haveWorked()) {
            return Optional.of(routeId + " has not completed a poll yet.");
        }
        Duration silence = route.polls().silence();
        return silence.compareTo(silenceLimit) > 0
                ? Optional.of(routeId + " has completed no poll and sent no page for " + silence.toSeconds() + " s.")
                : Optional.empty();
    }
}
