package io.kcqlcamel.app;

import io.kcqlcamel.config.ConfigException;
import io.kcqlcamel.failure.Failure;
import io.kcqlcamel.local.ServerFailure;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "kcql-camel",
        description = "Compiles the file of a Stream Reactor Cassandra source into Apache Camel routes, and runs them:"
                + " rows of Cassandra tables reach Kafka complete, once, in the bytes of Kafka Connect's converters.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nTo begin with:%n",
        footer = {
            "  kcql-camel check cassandra_source.json     what it would do, and what is wrong with the file",
            "  kcql-camel compile cassandra_source.json   the routes, in routes/",
            "  kcql-camel run                             runs what is in routes/, as application.properties says",
            "",
            "Exit codes: 0 done; 1 something is wrong, and a message says what; 2 the command line is not understood."
        })
public final class KcqlCamel {

    /** By name, in the order of the help. */
    private static final List<Map.Entry<String, Class<?>>> COMMANDS = List.of(
            Map.entry("compile", CompileCommand.class),
            Map.entry("check", CheckCommand.class),
            Map.entry("run", RunCommand.class),
            Map.entry("offsets", OffsetsCommand.class),
            Map.entry("local", LocalCommand.class),
            Map.entry("demo", DemoCommand.class),
            Map.entry("cql", CqlCommand.class));

    private static final String LOGGING = "logback.configurationFile";

    public static void main(String[] arguments) {
        configureLogging();
        System.exit(commandLine(arguments).execute(arguments));
    }

    /** Before anything logs. A team's own configuration goes first. */
    static void configureLogging() {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "kcql-camel-logback.xml");
        }
    }

    /** @param arguments with a command's name in front the others are left out, since it takes time to look at each */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new KcqlCamel());
        List<Map.Entry<String, Class<?>>> named = COMMANDS.stream()
                .filter(command -> arguments.length > 0 && command.getKey().equals(arguments[0]))
                .toList();
        (named.isEmpty() ? COMMANDS : named).forEach(command -> line.addSubcommand(command.getValue()));
        return line.setUsageHelpWidth(110).setExecutionExceptionHandler(KcqlCamel::failed);
    }

    /** A user's mistake gets its message; only what nobody foresaw gets a stack trace. */
    private static int failed(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (thrown instanceof ConfigException
                || thrown instanceof Failure
                || thrown instanceof ServerFailure
                || thrown instanceof UncheckedIOException) {
            command.getErr().println(thrown.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw thrown;
    }
}
