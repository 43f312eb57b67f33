package io.kcqlcamel.app;

import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.offset.PositionsJson;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kcql-camel offsets export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Prints a connector's positions as JSON, times in UTC, for offsets import to take back.")
final class OffsetsExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOption kafka;

    @Parameters(index = "0", paramLabel = "FILE", description = "The connector's file, as for compile.")
    private Path file;

    @Option(names = "--out", paramLabel = "POSITIONS.json", description = "Writes it there instead; overwrites.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        Plan plan = Planner.plan(ConnectorFile.read(file));
        try (KeptPositions kept = KeptPositions.of(plan, kafka)) {
            SortedMap<PositionKey, Position> positions = kept.positions();
            String json = PositionsJson.write(positions);
            out.ifPresentOrElse(
                    path -> {
                        write(path, json);
                        spec.commandLine()
                                .getOut()
                                .println("Wrote the positions of " + positions.size() + " shard(s) to " + path + ".");
                    },
                    () -> spec.commandLine().getOut().println(json));
            return 0;
        }
    }

    private static void write(Path path, String json) {
        try {
            Files.writeString(path, json + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written: " + e, e);
        }
    }
}
