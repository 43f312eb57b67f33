package io.kcqlcamel.app;

import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.offset.PositionsJson;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kcql-camel offsets show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints a connector's positions as JSON, times in UTC.")
final class OffsetsShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOption kafka;

    @Parameters(paramLabel = "FILE", description = "The connector's file, as for compile.")
    private Path file;

    @Override
    public Integer call() {
        Plan plan = Planner.plan(ConnectorFile.read(file));
        try (KeptPositions kept = KeptPositions.of(plan, kafka)) {
            spec.commandLine().getOut().println(PositionsJson.write(kept.positions()));
            return 0;
        }
    }
}
