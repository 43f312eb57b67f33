package io.kcqlcamel.bean;

import io.kcqlcamel.bean.Diagnosis.Outlook;
import io.kcqlcamel.bean.RouteSupervisor.FailureListener;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One route, from its first poll to its end: what its polls come to, and what follows. A poll and a restart never run at
 * the same time; how it is may be asked by any thread.
 */
final class SupervisedRoute {

    private static final Logger LOG = LoggerFactory.getLogger(RouteSupervisor.class);

    private final String id;
    private final CamelContext context;
    private final Executor executor;
    private final Restarts restarts;
    private final Pace pace;
    private final Polls polls = new Polls();

    /** Between a failed poll and the route's stop there may be another poll, which is to do nothing. */
    private volatile boolean ending;

    private volatile boolean failed;

    /** Why it last stopped; null once something got through. */
    private volatile Diagnosis fault;

    /** @param executor has a thread for each route: to stop, a route waits for servers that may be away */
    SupervisedRoute(String id, CamelContext context, Executor executor, Restarts restarts, Pace pace) {
        this.id = id;
        this.context = context;
        this.executor = executor;
        this.restarts = restarts;
        this.pace = pace;
    }

    /** Its timer begins. */
    void started() {
        pace.begin();
    }

    void began(Exchange exchange) {
        boolean idle = ending || pace.isTooSoon();
        exchange.setRouteStop(idle);
        polls.begin(idle ? null : exchange);
    }

    void done(Exchange exchange) {
        if (ending) {
            return;
        }
        if (polls.end(exchange)) {
            fault = null;
            restarts.reset();
        }
        if (exchange.getException() != null && !context.isStopping()) {
            Diagnosis diagnosis = Diagnosis.of(exchange.getException());
            LOG.debug("A poll of {} failed", id, exchange.getException());
            ending = true;
            fault = diagnosis;
            // Not in this thread: stopping a route waits for its exchanges, and this one is not quite done.
            executor.execute(() -> stop(diagnosis));
        }
    }

    /** Says so first: to stop, the producer waits for brokers that may be away. */
    private void stop(Diagnosis found) {
        Diagnosis diagnosis = found.outlook() == Outlook.DISPUTED ? settled(found) : found;
        fault = diagnosis;
        Optional<Duration> pause = restarts.after(diagnosis);
        if (pause.isPresent()) {
            LOG.warn(
                    "{} stops, and starts again in {} s{}: {}",
                    id,
                    Pauses.seconds(pause.get()),
                    restarts.count(diagnosis),
                    diagnosis.message());
            stopRoute();
            CompletableFuture.delayedExecutor(pause.get().toMillis(), TimeUnit.MILLISECONDS, executor)
                    .execute(this::start);
        } else {
            LOG.error("{} FAILED: {}", id, diagnosis.message());
            stopRoute();
            failed = true;
            context.getRegistry().findByType(FailureListener.class).forEach(FailureListener::routeFailed);
        }
    }

    private Diagnosis settled(Diagnosis disputed) {
        try {
            requireNewest();
            return disputed;
        } catch (RuntimeException e) {
            return Diagnosis.of(e);
        }
    }

    /** A route whose key was never opened takes nothing from anybody newer: it is the newest, or will be. */
    private void requireNewest() {
        polls.reader().ifPresent(ShardReader::requireNewest);
    }

    private void stopRoute() {
        try {
            context.getRouteController().stopRoute(id);
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly: {}", id, e.getMessage());
        }
    }

    private void start() {
        if (isContextEnding()) {
            return;
        }
        try {
            // To start is to fence whoever else has the route's transactional id.
            requireNewest();
            ending = false;
            context.getRouteController().startRoute(id);
            LOG.info("{} is started again.", id);
        } catch (Exception e) {
            ending = true;
            if (!isContextEnding()) {
                stop(Diagnosis.of(e));
            }
        }
    }

    private boolean isContextEnding() {
        return context.isStopping() || context.isStopped();
    }

    /** Ended for good, with its {@link #fault()}. */
    boolean hasFailed() {
        return failed;
    }

    /** Why it stopped, until a page or a poll has got through again. */
    Optional<Diagnosis> fault() {
        return polls.isThrough() ? Optional.empty() : Optional.ofNullable(fault);
    }

    Polls polls() {
        return polls;
    }
}
