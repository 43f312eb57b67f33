package io.kcqlcamel.app;

import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.PositionJson;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kcql-camel offsets show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints a connector's positions as JSON: keys and values as the topic holds them.")
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
        spec.commandLine().getOut().println(json(KeptPositions.of(plan, kafka.clients(plan.config()))));
        return 0;
    }

    /** One array, an object with {@code key} and {@code value} a line. */
    static String json(Map<PositionKey, Position> positions) {
        return positions.entrySet().stream()
                .map(entry -> "\n  {\"key\":" + text(PositionJson.write(entry.getKey())) + ",\"value\":"
                        + text(PositionJson.write(entry.getValue())) + "}")
                .collect(Collectors.joining(",", "[", positions.isEmpty() ? "]" : "\n]"));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
