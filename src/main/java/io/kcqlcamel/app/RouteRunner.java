package io.kcqlcamel.app;

import io.kcqlcamel.bean.Diagnosis;
import io.kcqlcamel.bean.RouteSupervisor;
import io.kcqlcamel.bean.RouteSupervisor.FailureListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs route files with camel-main, each with the properties file beside it. */
final class RouteRunner {

    /** Whoever sends SIGTERM waits for ten, as a rule. */
    private static final long LIMIT_SECONDS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(RouteRunner.class);

    private final Main main = new Main();
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean allFailed;

    /** @param overrides properties that win over those of any file */
    RouteRunner(List<Path> yaml, Map<String, String> overrides) {
        List<String> properties = new ArrayList<>(List.of("file:application.properties;optional=true"));
        yaml.forEach(file -> properties.add("file:" + propertiesOf(file) + ";optional=true"));
        // Camel's own shutdown hook would run beside whoever calls stop(), and wait for it.
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        main.setPropertyPlaceholderLocations(String.join(",", properties));
        main.addOverrideProperty(
                "camel.main.routesIncludePattern",
                yaml.stream().map(file -> "file:" + file).collect(Collectors.joining(",")));
        overrides.forEach(main::addOverrideProperty);
        FailureListener listener = this::routeFailed;
        main.bind("kcql-camel-failure-listener", listener);
    }

    private static Path propertiesOf(Path yaml) {
        String name = yaml.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return yaml.resolveSibling(name + ".properties");
    }

    /** @return 0 when it was stopped, 1 when nothing could be started or every route has failed */
    int run() {
        try {
            main.run();
        } catch (Exception e) {
            LOG.debug("The routes did not start", e);
            LOG.error("The routes did not start: {}", Diagnosis.of(e).message());
            main.stop();
            return 1;
        } finally {
            finished.countDown();
        }
        return allFailed ? 1 : 0;
    }

    /** Ctrl-C and SIGTERM end the page in hand, and then the process. */
    void stopWithProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-routes"));
    }

    /** Ends {@link #run()} from another thread, and returns when the routes have stopped. */
    void stop() {
        main.completed();
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

    private void routeFailed() {
        int failed = main.getCamelContext().getRegistry().findByType(RouteSupervisor.class).stream()
                .mapToInt(supervisor -> supervisor.failures().size())
                .sum();
        if (failed == main.getCamelContext().getRoutesSize()) {
            allFailed = true;
            main.completed();
        }
    }
}
