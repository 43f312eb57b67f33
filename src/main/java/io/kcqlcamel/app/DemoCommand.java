package io.kcqlcamel.app;

import io.kcqlcamel.cassandra.CqlConsole;
import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.local.RegistrySettings;
import io.kcqlcamel.local.Settings;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.route.RouteDirectory;
import io.kcqlcamel.route.RouteDirectory.Edits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kcql-camel demo}: what {@code make run} shows. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Starts local servers, makes the tables of the .cql files beside the connector's file, compiles it,"
                        + " runs its routes, and prints every record that lands in Kafka.")
final class DemoCommand implements Callable<Integer> {

    /** Whom the local registry lets in; the examples' files name it. */
    static final String REGISTRY_USER = "registry";

    static final String REGISTRY_PASSWORD = "registry-password";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "A connector's file, such as examples/students/cassandra_source.json.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = LocalCommand.DIRECTORY, description = "As for local.")
    private Path data;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "routes", description = "As for compile.")
    private Path out;

    private PrintWriter terminal;

    @Override
    public Integer call() throws IOException {
        terminal = spec.commandLine().getOut();
        say("Local servers: a Cassandra node, a Kafka broker, a schema registry.");
        Settings settings = Settings.all(data)
                .withRegistry(RegistrySettings.DEFAULT.withUser(REGISTRY_USER, REGISTRY_PASSWORD))
                .withProgress(line -> say("  " + line));
        try (LocalServers servers = LocalServers.start(settings)) {
            makeTables(servers);
            Plan plan = CompileCommand.compile(file, new RouteDirectory(out), Edits.KEEP, terminal);
            Path yaml = new RouteDirectory(out).yaml(plan.name());
            RouteRunner runner = new RouteRunner(List.of(yaml), overrides(plan, servers));
            try (RecordPrinter printer = RecordPrinter.of(plan, servers, this::say)) {
                servers.beforeStop(runner::stop);
                servers.beforeStop(printer::close);
                hints(plan, yaml);
                return runner.run();
            }
        }
    }

    private void makeTables(LocalServers servers) throws IOException {
        try (CqlConsole cql =
                        new CqlConsole(LocalCassandra.at(servers.cassandra().address()));
                Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
            for (Path script : beside.filter(path -> path.toString().endsWith(".cql"))
                    .sorted()
                    .toList()) {
                Arrays.stream(Files.readString(script).split(";"))
                        .map(String::strip)
                        .filter(statement -> !statement.isEmpty())
                        .forEach(cql::run);
                say("ran       " + file.resolveSibling(script.getFileName()));
            }
        }
    }

    /** The file says where the usual ports are; the servers say where they really are. */
    private static Map<String, String> overrides(Plan plan, LocalServers servers) {
        return Map.of(
                plan.name() + ".cassandra.contact-points",
                servers.cassandra().address(),
                plan.name() + ".schema-registry.urls",
                servers.registry().url(),
                "camel.component.kafka.brokers",
                servers.kafka().bootstrapServers());
    }

    private void hints(Plan plan, Path yaml) {
        String table =
                plan.tables().get(0).keyspace() + "." + plan.tables().get(0).table();
        say("");
        say("The route is " + yaml + "; the records that it sends are printed here. Try, in another terminal:");
        say("  make cql Q=\"INSERT INTO " + table + " (id, name, age, timestamp_added)"
                + " VALUES (3, 'grace', 36, toTimestamp(now()))\"");
        say("  edit " + yaml + ", stop this with Ctrl-C, and start it again: it goes on where it stopped");
        say("");
    }

    private void say(String line) {
        synchronized (terminal) {
            terminal.println(line);
            terminal.flush();
        }
    }
}
