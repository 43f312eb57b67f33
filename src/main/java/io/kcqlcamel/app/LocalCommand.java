package io.kcqlcamel.app;

import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.local.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kcql-camel local}. */
@Command(
        name = "local",
        mixinStandardHelpOptions = true,
        description =
                "Starts a Cassandra node, a Kafka broker and a schema registry on this machine, reachable from it only,"
                        + " until it is stopped. For trying things out.")
final class LocalCommand implements Callable<Integer> {

    /** Where data and addresses of the local servers are. */
    static final String DIRECTORY = "target/local";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = DIRECTORY,
            description = "Where the servers keep their data (${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter terminal = spec.commandLine().getOut();
        start(data, terminal);
        terminal.println("Stop with Ctrl-C. The data stays in " + data + ".");
        terminal.flush();
        // The servers end with this process.
        Thread.currentThread().join();
        return 0;
    }

    static LocalServers start(Path data, PrintWriter terminal) {
        return LocalServers.start(Settings.all(data).withProgress(line -> {
            terminal.println(line);
            terminal.flush();
        }));
    }
}
