package io.kcqlcamel.app;

import io.kcqlcamel.bean.Diagnosis;
import io.kcqlcamel.bean.RouteSupervisor;
import io.kcqlcamel.bean.RouteSupervisor.FailureListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.main.Main;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs route files with camel-main, each with the properties file beside it. */
final class RouteRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RouteRunner.class);

    private final Main main = new Main();
    private volatile boolean allFailed;

    /** @param overrides properties that win over those of any file */
    RouteRunner(List<Path> yaml, Map<String, String> overrides) {
        List<String> properties = new ArrayList<>(List.of("file:application.properties;optional=true"));
        yaml.forEach(file -> properties.add("file:" + propertiesOf(file) + ";optional=true"));
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
            stop();
            return 1;
        }
        return allFailed ? 1 : 0;
    }

    void stop() {
        try {
            main.stop();
        } catch (RuntimeException e) {
            LOG.debug("While stopping", e);
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
