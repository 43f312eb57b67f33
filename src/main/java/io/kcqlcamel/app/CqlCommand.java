package io.kcqlcamel.app;

import io.kcqlcamel.cassandra.CassandraException;
import io.kcqlcamel.cassandra.CqlConsole;
import io.kcqlcamel.local.Addresses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kcql-camel cql}. */
@Command(
        name = "cql",
        mixinStandardHelpOptions = true,
        description = "Runs a CQL statement on the local Cassandra node that local or demo has started; without a"
                + " statement, reads them from a prompt.")
final class CqlCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "STATEMENT", description = "One CQL statement.")
    private Optional<String> statement;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = LocalCommand.DIRECTORY, description = "As for local.")
    private Path data;

    @Override
    public Integer call() throws IOException {
        Optional<Properties> addresses = Addresses.read(data);
        if (addresses.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("No local servers run here. Start them first, in another terminal:"
                            + " make run, or kcql-camel local.");
            return 1;
        }
        String contactPoint = addresses.get().getProperty("cassandra.contact.point");
        try (CqlConsole console = new CqlConsole(LocalCassandra.at(contactPoint))) {
            return statement.isPresent() ? run(console, statement.get()) : prompt(console);
        }
    }

    private int run(CqlConsole console, String cql) {
        try {
            String answer = console.run(cql.strip().replaceFirst(";$", ""));
            spec.commandLine().getOut().println(answer.isEmpty() ? "Done." : answer);
            return 0;
        } catch (CassandraException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    /** A statement may go over several lines; a semicolon ends it. */
    private int prompt(CqlConsole console) throws IOException {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("CQL for the local node. End a statement with a semicolon; leave with exit or Ctrl-D.");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        StringBuilder cql = new StringBuilder();
        while (true) {
            terminal.print(cql.length() == 0 ? "cql> " : "...> ");
            terminal.flush();
            String line = lines.readLine();
            if (line == null || cql.length() == 0 && line.strip().matches("(?i)(exit|quit);?")) {
                return 0;
            }
            cql.append(line).append('\n');
            if (line.strip().endsWith(";")) {
                run(console, cql.toString());
                cql.setLength(0);
            }
        }
    }
}
