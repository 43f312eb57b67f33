package io.kcqlcamel.app;

import io.kcqlcamel.bean.Diagnosis;
import io.kcqlcamel.bean.Diagnosis.Outlook;
import io.kcqlcamel.bean.Pauses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs route files. What they need may come up later than they do: a fault that may pass is waited out, and the routes are
 * tried again from their files on.
 */
final class RouteRunner {

    /** Whoever sends SIGTERM waits for ten, as a rule. */
    private static final long LIMIT_SECONDS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(RouteRunner.class);

    private final List<Path> yaml;
    private final Map<String, String> overrides;
    private final Pauses pauses = new Pauses();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile RouteMain current;

    /** @param overrides properties that win over those of any file */
    RouteRunner(List<Path> yaml, Map<String, String> overrides) {
        this.yaml = yaml;
        this.overrides = overrides;
        this.current = new RouteMain(yaml, overrides);
    }

    /** @return 0 when it was stopped, 1 when nothing can be started or every route has failed */
    int run() {
        try {
            OptionalInt ended = tried();
            while (ended.isEmpty()) {
                // Camel does not start a context again that has failed to.
                current = new RouteMain(yaml, overrides);
                ended = tried();
            }
            return ended.getAsInt();
        } finally {
            finished.countDown();
        }
    }

    /** Empty when it is to be tried again, now. */
    private OptionalInt tried() {
        try {
            // To be asked once the new one can be told to stop.
            if (!isStopping()) {
                current.run();
            }
            return OptionalInt.of(current.allFailed() ? 1 : 0);
        } catch (Exception e) {
            LOG.debug("The routes did not start", e);
            return isStopping() ? OptionalInt.of(0) : after(diagnosis(e));
        }
    }

    private Diagnosis diagnosis(Exception e) {
        return MissingProperty.explain(e, yaml)
                .map(words -> new Diagnosis(words, Outlook.LASTING))
                .orElseGet(() -> Diagnosis.of(e));
    }

    private OptionalInt after(Diagnosis fault) {
        if (!fault.mayPass()) {
            LOG.error("The routes did not start: {}", fault.message());
            return OptionalInt.of(1);
        }
        Duration pause = pauses.next();
        LOG.warn(
                "The routes cannot start yet, and are tried again in {} s: {}", Pauses.seconds(pause), fault.message());
        return isStoppedWithin(pause) ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ctrl-C and SIGTERM end the page in hand, and then the process. */
    void stopWithProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-routes"));
    }

    /** Ends {@link #run()} from another thread, and returns when the routes have stopped; at once if none has started. */
    void stop() {
        stopping.countDown();
        boolean hasStarted = current.hasStarted();
        current.complete();
        if (hasStarted) {
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            if (!finished.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "The routes did not stop within {} s. The page in hand is sent again at the next start,"
                                + " and Kafka drops what this process left open.",
                        LIMIT_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
