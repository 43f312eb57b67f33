package io.kcqlcamel.app;

import io.kcqlcamel.bean.RouteSupervisor;
import io.kcqlcamel.bean.RouteSupervisor.FailureListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;

/** A camel-main over route files, each with the properties file beside it; to be run once. */
final class RouteMain {

    private final Main main = new Main();
    private volatile boolean allFailed;

    /** @param overrides properties that win over those of any file */
    RouteMain(List<Path> yaml, Map<String, String> overrides) {
        List<String> properties = new ArrayList<>(List.of("file:application.properties;optional=true"));
        yaml.forEach(file -> properties.add("file:" + propertiesOf(file) + ";optional=true"));
        // Camel's own shutdown hook would run beside whoever calls complete(), and wait for it.
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        main.setPropertyPlaceholderLocations(String.join(",", properties));
        main.addOverrideProperty(
                "camel.main.routesIncludePattern",
                yaml.stream().map(file -> "file:" + file).collect(Collectors.joining(",")));
        overrides.forEach(main::addOverrideProperty);
        FailureListener listener = this::routeFailed;
        main.bind("kcql-camel-failure-listener", listener);
    }

    /** Of the file that bears the same name as the route's. */
    static Path propertiesOf(Path yaml) {
        return yaml.resolveSibling(name(yaml) + ".properties");
    }

    /** The connector's. */
    static String name(Path yaml) {
        return yaml.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    /**
     * Returns when it was told to {@link #complete}, or every route has failed.
     *
     * @throws Exception why the routes could not be started; whatever was opened for them is closed again
     */
    void run() throws Exception {
        try {
            main.run();
        } catch (Exception e) {
            main.stop();
            throw e;
        }
    }

    /** Has the routes stopped, by the thread that runs them. */
    void complete() {
        main.completed();
    }

    boolean allFailed() {
        return allFailed;
    }

    /** Whether there is anything to stop. */
    boolean hasStarted() {
        CamelContext context = main.getCamelContext();
        return context != null
                && (context.isStarted() || context.getRoutes().stream().anyMatch(route -> isStarted(route, context)));
    }

    private static boolean isStarted(Route route, CamelContext context) {
        ServiceStatus status = context.getRouteController().getRouteStatus(route.getRouteId());
        return status != null && status.isStarted();
    }

    private void routeFailed() {
        CamelContext context = main.getCamelContext();
        int failed = context.getRegistry().findByType(RouteSupervisor.class).stream()
                .mapToInt(supervisor -> supervisor.failures().size())
                .sum();
        if (failed == context.getRoutesSize()) {
            allFailed = true;
            main.completed();
        }
    }
}
