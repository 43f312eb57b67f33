package io.kcqlcamel.app;

import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kcql-camel offsets import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes over the offsets that Stream Reactor has kept in Kafka Connect, so that the route begins where"
                        + " the old connector stopped. Stop both first. Shows what it will write, and asks.")
final class OffsetsImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOption kafka;

    @Parameters(index = "0", paramLabel = "FILE", description = "The connector's file, as for compile.")
    private Path file;

    @Parameters(
            index = "1",
            paramLabel = "OFFSETS.json",
            description =
                    "What Kafka Connect answers to GET /connectors/<name>/offsets; or what offsets export has written, which is put back over what is there.")
    private Path offsets;

    @Option(
            names = "--offset-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ZoneConverter.class,
            description =
                    "The time zone that Connect's workers ran in, such as Europe/Berlin (${DEFAULT-VALUE}): Stream"
                            + " Reactor writes their local time.")
    private ZoneId zone;

    @Mixin
    private ChangeOption change;

    @Override
    public Integer call() throws IOException {
        Plan plan = Planner.plan(ConnectorFile.read(file));
        String text = ConnectOffsets.text(offsets);
        try (KeptPositions kept = KeptPositions.of(plan, kafka)) {
            return ExportedPositions.isIt(text) ? takeBack(plan, text, kept) : takeOver(plan, text, kept);
        }
    }

    /** What offsets export has written: over whatever is there now. */
    private int takeBack(Plan plan, String text, KeptPositions kept) throws IOException {
        SortedMap<PositionKey, Optional<Position>> exported = ExportedPositions.read(offsets.toString(), text, plan);
        SortedMap<PositionKey, Optional<Position>> wanted = new TreeMap<>(exported);
        kept.positions().keySet().stream()
                .filter(key -> exported.keySet().stream().anyMatch(key::isOfSameStatement))
                .forEach(key -> wanted.putIfAbsent(key, Optional.empty()));
        return change.change(plan, kept, wanted, "Written. The route goes on there: kcql-camel run " + file);
    }

    /** Stream Reactor's: where nothing is yet. */
    private int takeOver(Plan plan, String text, KeptPositions kept) throws IOException {
        OffsetImport wanted =
                new OffsetImport(plan, offsets.toString(), ConnectOffsets.parse(offsets.toString(), text), zone);
        PrintWriter terminal = spec.commandLine().getOut();
        wanted.problems().forEach(terminal::println);
        if (wanted.positions().isEmpty()) {
            return change.refuse(
                    "Nothing was written: " + offsets + " has no offset for any statement of " + file + ".");
        }
        SortedMap<PositionKey, Position> inTheWay = inTheWay(kept.positions(), wanted.positions());
        if (!inTheWay.isEmpty()) {
            return change.refuse("Nothing was written: " + plan.positionsPlace()
                    + " holds positions already, and an import would send rows twice, or lose some:\n"
                    + PositionTable.of(inTheWay)
                    + "\nRun the connector without an import to go on there; or give it a new name in " + file
                    + ", and import for that.");
        }
        terminal.println(PositionTable.of(wanted.positions()));
        SortedMap<PositionKey, Optional<Position>> changes = new TreeMap<>();
        wanted.positions().forEach((key, position) -> changes.put(key, Optional.of(position)));
        return change.write(plan, kept, changes, "Written. The route begins there: kcql-camel run " + file);
    }

    /** Of the same statements, in any number of shards; those of this very import, broken off, may be written again. */
    private static SortedMap<PositionKey, Position> inTheWay(
            SortedMap<PositionKey, Position> kept, Map<PositionKey, Position> wanted) {
        kept.entrySet()
                .removeIf(entry -> entry.getValue().equals(wanted.get(entry.getKey()))
                        || wanted.keySet().stream().noneMatch(entry.getKey()::isOfSameStatement));
        return kept;
    }
}
