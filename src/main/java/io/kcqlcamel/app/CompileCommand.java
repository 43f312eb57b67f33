package io.kcqlcamel.app;

import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import io.kcqlcamel.route.RouteDirectory;
import io.kcqlcamel.route.RouteDirectory.Edits;
import io.kcqlcamel.route.RouteFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kcql-camel compile}. */
@Command(
        name = "compile",
        mixinStandardHelpOptions = true,
        description = {
            "Turns connector files into Camel routes: <name>.yaml, and <name>.properties with hosts and credentials,"
                    + " readable by you only.",
            "A file that you have edited since is left as it is: the difference is shown instead."
        })
final class CompileCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "The connector's JSON, flat or as posted to Kafka Connect, or the .properties of Connect"
                    + " standalone.")
    private List<Path> files;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "routes", description = "Where to (${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--force", description = "Overwrite files that have been edited, too.")
    private boolean force;

    @Override
    public Integer call() {
        Edits edits = force ? Edits.OVERWRITE : Edits.REFUSE;
        files.forEach(file ->
                compile(file, new RouteDirectory(out), edits, spec.commandLine().getOut()));
        return 0;
    }

    /** Compiles one file, and says what was written and what is worth knowing. */
    static Plan compile(Path file, RouteDirectory directory, Edits edits, PrintWriter terminal) {
        Plan plan = Planner.plan(ConnectorFile.read(file));
        directory
                .write(RouteFiles.of(plan), file.getFileName().toString(), edits)
                .forEach((path, outcome) -> terminal.println(outcome.of(path)));
        plan.problems().forEach(terminal::println);
        terminal.flush();
        return plan;
    }
}
