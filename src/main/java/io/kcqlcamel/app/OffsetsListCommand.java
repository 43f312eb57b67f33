package io.kcqlcamel.app;

import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.offset.PositionsJson;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--json", description = "As JSON, like show.")
    private boolean json;

    @Override
    public Integer call() {
        SortedMap<PositionKey, Position> positions = positions();
        spec.commandLine().getOut().println(json ? PositionsJson.write(positions) : inWords(positions));
        return 0;
    }

    private static String inWords(SortedMap<PositionKey, Position> positions) {
        return positions.isEmpty() ? "No positions are kept yet." : PositionTable.of(positions);
    }

    private SortedMap<PositionKey, Position> positions() {
        if (files.isEmpty()) {
            return KeptPositions.in(Plan.DEFAULT_POSITIONS_TOPIC, kafka.clients());
        }
        SortedMap<PositionKey, Position> positions = new TreeMap<>();
        for (Path file : files) {
            try (KeptPositions kept = KeptPositions.of(Planner.plan(ConnectorFile.read(file)), kafka)) {
                positions.putAll(kept.positions());
            }
        }
        return positions;
    }
}
