package io.kcqlcamel.app;

import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.KafkaTopics;
import io.kcqlcamel.offset.Owner;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.offset.PositionStore;
import io.kcqlcamel.offset.PositionStores;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
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
            description = "What Kafka Connect answers to GET /connectors/<name>/offsets.")
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

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Plan plan = Planner.plan(ConnectorFile.read(file));
        OffsetImport wanted = new OffsetImport(plan, offsets.toString(), ConnectOffsets.read(offsets), zone);
        PrintWriter terminal = spec.commandLine().getOut();
        wanted.problems().forEach(terminal::println);
        if (wanted.positions().isEmpty()) {
            return refuse("Nothing was written: " + offsets + " has no offset for any statement of " + file + ".");
        }
        Properties clients = kafka.clients(plan.config());
        SortedMap<PositionKey, Position> inTheWay = inTheWay(KeptPositions.of(plan, clients), wanted.positions());
        if (!inTheWay.isEmpty()) {
            return refuse("Nothing was written: topic " + plan.positionsTopic()
                    + " holds positions already, and an import would send rows twice, or lose some:\n"
                    + PositionTable.of(inTheWay)
                    + "\nRun the connector without an import to go on there; or give it a new name in " + file
                    + ", and import for that.");
        }
        terminal.println(PositionTable.of(wanted.positions()));
        if (!yes && !agreed(plan.positionsTopic())) {
            return refuse("Nothing was written.");
        }
        write(plan.positionsTopic(), clients, wanted.positions());
        terminal.println("Written. The route begins there: kcql-camel run " + file);
        return 0;
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return 1;
    }

    /** Of the same statements, in any number of shards; those of this very import, broken off, may be written again. */
    private static SortedMap<PositionKey, Position> inTheWay(
            SortedMap<PositionKey, Position> kept, Map<PositionKey, Position> wanted) {
        kept.entrySet()
                .removeIf(entry -> entry.getValue().equals(wanted.get(entry.getKey()))
                        || wanted.keySet().stream().noneMatch(key -> isSameStatement(key, entry.getKey())));
        return kept;
    }

    private static boolean isSameStatement(PositionKey one, PositionKey other) {
        return one.table().equals(other.table()) && one.topic().equals(other.topic());
    }

    private boolean agreed(String topic) throws IOException {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print("Write this to topic " + topic + "? [y/N] ");
        terminal.flush();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        String answer = lines.readLine();
        return answer != null && answer.strip().matches("(?i)y(es)?");
    }

    private static void write(String topic, Properties clients, Map<PositionKey, Position> positions) {
        try (KafkaTopics topics = new KafkaTopics(clients)) {
            topics.createCompacted(topic);
        }
        try (PositionStore kept = PositionStores.inTopic(topic, clients, Owner.ofThisProcess())) {
            positions.forEach((key, position) -> kept.store(key, kept.open(key).next(position)));
        }
    }
}
