package io.kcqlcamel.app;

import io.kcqlcamel.config.ConfigException;
import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import io.kcqlcamel.route.RouteFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kcql-camel check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Says what a connector's file would do, and all that is wrong with it. Connects to nothing, writes"
                        + " nothing.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The connector's file, as for compile.")
    private List<Path> files;

    @Override
    public Integer call() {
        boolean allGood = true;
        for (Path file : files) {
            allGood &= check(file);
        }
        return allGood ? 0 : 1;
    }

    private boolean check(Path file) {
        PrintWriter terminal = spec.commandLine().getOut();
        try {
            Plan plan = Planner.plan(ConnectorFile.read(file));
            RouteFiles.of(plan);
            terminal.println(PlanText.of(plan));
            return true;
        } catch (ConfigException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return false;
        }
    }
}
