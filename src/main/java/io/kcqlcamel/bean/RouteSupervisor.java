package io.kcqlcamel.bean;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a route whose poll failed. A fault that may pass stops the route and starts it again, later and later:
 * starting makes a new producer, which ends what the old one left open, and reads the position again. Any other fault, or
 * one before anything has worked, ends the route as FAILED, with its cause. Nothing is lost either way: the position stays
 * where it was committed.
 */
public final class RouteSupervisor extends RoutePolicySupport implements CamelContextAware, ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RouteSupervisor.class);
    private static final long LONGEST_PAUSE_SECONDS = 60;

    private final Map<String, State> states = new ConcurrentHashMap<>();
    private CamelContext camelContext;
    private ScheduledExecutorService executor;

    /** One route's state; touched by its polls and by the executor, never at the same time. */
    private static final class State {
        private volatile boolean everWorked;
        private volatile boolean ending;
        private volatile int failuresInARow;
        private volatile Diagnosis failed;
    }

    /** Between a failed poll and the route's stop there may be another poll: it does nothing. */
    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        exchange.setRouteStop(state(route.getRouteId()).ending);
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        State state = state(route.getRouteId());
        if (state.ending) {
            return;
        }
        boolean failed = exchange.getException() != null;
        if (!failed || hasSent(exchange)) {
            state.everWorked = true;
            state.failuresInARow = 0;
        }
        if (failed && !camelContext.isStopping()) {
            Diagnosis diagnosis = Diagnosis.of(exchange.getException());
            LOG.debug("A poll of {} failed", route.getRouteId(), exchange.getException());
            state.ending = true;
            // Not in this thread: stopping a route waits for its exchanges, and this one is not quite done.
            executor.execute(() -> stop(route.getRouteId(), state, diagnosis));
        }
    }

    /** A poll may last for hours: what it did before it failed counts. */
    private static boolean hasSent(Exchange exchange) {
        ShardReader reader = ShardReader.of(exchange);
        return reader != null && reader.hasSent();
    }

    /** Says so first: to stop, the producer waits for brokers that may be away. */
    private void stop(String routeId, State state, Diagnosis diagnosis) {
        if (state.everWorked && diagnosis.passing()) {
            long pause = Math.min(1L << Math.min(state.failuresInARow, 10), LONGEST_PAUSE_SECONDS);
            state.failuresInARow++;
            LOG.warn("{} stops, and starts again in {} s: {}", routeId, pause, diagnosis.message());
            stopRoute(routeId);
            executor.schedule(() -> start(routeId, state), pause, TimeUnit.SECONDS);
        } else {
            LOG.error("{} FAILED: {}", routeId, diagnosis.message());
            stopRoute(routeId);
            state.failed = diagnosis;
            camelContext.getRegistry().findByType(FailureListener.class).forEach(FailureListener::routeFailed);
        }
    }

    private void stopRoute(String routeId) {
        try {
            camelContext.getRouteController().stopRoute(routeId);
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly: {}", routeId, e.getMessage());
        }
    }

    private void start(String routeId, State state) {
        state.ending = false;
        try {
            camelContext.getRouteController().startRoute(routeId);
            LOG.info("{} is started again.", routeId);
        } catch (Exception e) {
            stop(routeId, state, Diagnosis.of(e));
        }
    }

    /** Told of every route that failed for good; looked up in the registry. */
    @FunctionalInterface
    public interface FailureListener {
        void routeFailed();
    }

    /** Why each failed route failed, by route id. */
    public Map<String, Diagnosis> failures() {
        Map<String, Diagnosis> failures = new ConcurrentHashMap<>();
        states.forEach((route, state) -> {
            if (state.failed != null) {
                failures.put(route, state.failed);
            }
        });
        return failures;
    }

    private State state(String routeId) {
        return states.computeIfAbsent(routeId, id -> new State());
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void onInit(Route route) {
        if (executor == null) {
            executor = camelContext.getExecutorServiceManager().newScheduledThreadPool(this, "supervisor", 1);
        }
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
