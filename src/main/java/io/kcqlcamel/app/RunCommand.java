package io.kcqlcamel.app;

import io.kcqlcamel.route.RouteDirectory;
import io.kcqlcamel.route.RouteDirectory.Edits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kcql-camel run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Compiles the files that are given, then runs the routes until it is stopped; without files, those that are"
                    + " there. Kafka's brokers and all other camel.* settings come from application.properties.",
            "A route that you have edited is run as it is, if its connector's file still says the same.",
            "Waits for a node, broker or registry that is not up yet. Ends with 1 once every route has FAILED."
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Connector files to compile first, as for compile.")
    private List<Path> files = List.of();

    @Option(
            names = "--routes",
            paramLabel = "DIR",
            defaultValue = "routes",
            description = "Where routes are (${DEFAULT-VALUE}).")
    private Path routes;

    @Override
    public Integer call() throws Exception {
        RouteDirectory directory = new RouteDirectory(routes);
        List<Path> compiled = files.stream()
                .map(file -> CompileCommand.compile(
                        file, directory, Edits.KEEP, spec.commandLine().getOut()))
                .map(plan -> directory.yaml(plan.name()))
                .toList();
        List<Path> yaml = compiled.isEmpty() ? directory.yamlFiles() : compiled;
        if (yaml.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no route in " + routes
                            + ". Name a connector's file: kcql-camel run cassandra_source.json");
            return 1;
        }
        RouteRunner runner = new RouteRunner(yaml, Map.of());
        runner.stopWithProcess();
        return runner.run();
    }
}
