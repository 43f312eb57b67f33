package io.kcqlcamel.bean;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.component.timer.TimerEndpoint;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a route whose poll failed. A fault that may pass stops the route and starts it again, later and later:
 * starting makes a new producer, which ends what the old one left open, and reads the position again. Any other fault ends
 * the route as FAILED, with its cause; with policy RETRY after some more starts. Nothing is lost either way: the position
 * stays where it was committed. Each route's health is registered with Camel.
 */
public final class RouteSupervisor extends RoutePolicySupport implements CamelContextAware, ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RouteSupervisor.class);

    /** Told of every route that failed for good; looked up in the registry. */
    @FunctionalInterface
    public interface FailureListener {
        void routeFailed();
    }

    private enum Policy {
        /** Rows are skipped where they are encoded; of a route there is nothing to skip. */
        NOOP,
        THROW,
        RETRY
    }

    private final Map<String, SupervisedRoute> routes = new ConcurrentHashMap<>();
    private final Map<String, RouteHealth> checks = new ConcurrentHashMap<>();
    private final CommonTicks ticks = new CommonTicks();
    private CamelContext camelContext;
    private ExecutorService executor;
    private Policy policy = Policy.THROW;
    private int maxRetries = 20;
    private Duration retryInterval = Duration.ofMinutes(1);
    private Duration silenceLimit = Duration.ofMinutes(5);

    @Override
    public void onInit(Route route) {
        if (executor == null) {
            // As many threads as routes stop at once: one that waits for its brokers holds up no other.
            executor = camelContext.getExecutorServiceManager().newCachedThreadPool(this, "supervisor");
        }
        if (route.getEndpoint() instanceof TimerEndpoint timer) {
            ticks.add(timer);
        }
        String id = route.getRouteId();
        SupervisedRoute supervised = routes.computeIfAbsent(
                id,
                key -> new SupervisedRoute(
                        key,
                        camelContext,
                        executor,
                        new Restarts(policy == Policy.RETRY ? maxRetries : 0, retryInterval),
                        new Pace(period(route))));
        HealthCheckRegistry registry = HealthCheckRegistry.get(camelContext);
        if (registry != null) {
            registry.register(checks.computeIfAbsent(id, key -> new RouteHealth(key, supervised, silenceLimit)));
        }
    }

    private static Duration period(Route route) {
        return route.getEndpoint() instanceof TimerEndpoint timer
                ? Duration.ofMillis(timer.getPeriod())
                : Duration.ZERO;
    }

    @Override
    public void onStart(Route route) {
        routes.get(route.getRouteId()).started();
    }

    @Override
    public void onRemove(Route route) {
        HealthCheckRegistry registry = HealthCheckRegistry.get(camelContext);
        RouteHealth check = checks.remove(route.getRouteId());
        if (registry != null && check != null) {
            registry.unregister(check);
        }
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        routes.get(route.getRouteId()).began(exchange);
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        routes.get(route.getRouteId()).done(exchange);
    }

    /** Why each failed route failed, by route id. */
    public Map<String, Diagnosis> failures() {
        Map<String, Diagnosis> failures = new HashMap<>();
        routes.forEach((id, route) -> {
            if (route.hasFailed()) {
                route.fault().ifPresent(fault -> failures.put(id, fault));
            }
        });
        return failures;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        if (this.camelContext == null) {
            this.camelContext = camelContext;
            StartupCheck.listen(camelContext, ticks);
        }
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    /** NOOP, THROW or RETRY: what follows a fault that does not pass by itself. */
    public void setPolicy(String policy) {
        this.policy = Policy.valueOf(policy.toUpperCase(Locale.ROOT));
    }

    /** With RETRY: how often in a row a route is started again before it has FAILED. */
    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    /** With RETRY: how far apart, in milliseconds. */
    public void setRetryInterval(long retryInterval) {
        this.retryInterval = Duration.ofMillis(retryInterval);
    }

    /** After how many milliseconds without a poll completed or a page sent a route is no longer ready. */
    public void setSilenceLimit(long silenceLimit) {
        this.silenceLimit = Duration.ofMillis(silenceLimit);
    }

    /** The timer's own report would be a stack trace; {@link #onExchangeDone} has said it in words. */
    @Override
    public void handleException(Throwable exception) {
        LOG.debug("Timer", exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        LOG.debug(message, exception);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        LOG.debug(message, exception);
    }
}
