package io.kcqlcamel.app;

import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kcql-camel offsets list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists where each shard of the connectors stands, times in UTC.")
final class OffsetsListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOption kafka;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Connector files, as for compile; without any, all connectors of topic "
                    + Plan.DEFAULT_POSITIONS_TOPIC + ".")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Map<PositionKey, Position> positions = positions();
        spec.commandLine()
                .getOut()
                .println(
                        positions.isEmpty()
                                ? "No positions are kept yet."
                                : PositionTable.of(KeptPositions.inOrder(positions)));
        return 0;
    }

    private Map<PositionKey, Position> positions() {
        if (files.isEmpty()) {
            return KeptPositions.in(Plan.DEFAULT_POSITIONS_TOPIC, kafka.clients(), key -> true);
        }
        Map<PositionKey, Position> positions = new HashMap<>();
        files.stream()
                .map(file -> Planner.plan(ConnectorFile.read(file)))
                .forEach(plan -> positions.putAll(KeptPositions.of(plan, kafka.clients(plan.config()))));
        return positions;
    }
}
