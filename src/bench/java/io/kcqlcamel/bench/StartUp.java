package io.kcqlcamel.bench;

import static io.kcqlcamel.bench.TextTable.format;

import io.kcqlcamel.bench.Workload.Format;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the start of the process to the first record that a consumer can see, with servers that run. */
final class StartUp {

    private static final String NAME = "start-up";

    private final Bench bench;
    private final RowsTopic topic;
    private final Path directory;

    /**
     * One start.
     *
     * @param archived of the classes, those that came out of an archive: the JDK's own, or ours
     * @param loading of classes, as the JVM counts it
     */
    private record Start(
            Duration time, Duration processorTime, long classes, long archived, Duration loading, int resident) {}

    private StartUp(Bench bench, RowsTopic topic, Path directory) {
        this.bench = bench;
        this.topic = topic;
        this.directory = directory;
    }

    static List<Section> run(Bench bench) throws Exception {
        bench.fill(Shape.TEN, bench.options().rows());
        Workload workload = new Workload(Format.AVRO, Shape.TEN, 1, true);
        try (RowsTopic topic = RowsTopic.of(workload, bench.brokers(), NAME)) {
            topic.create();
            Path directory = bench.directory(NAME);
            Connector.of(workload, bench.servers(), NAME).write(directory);
            return List.of(new Section("4-start", "Start-up", new StartUp(bench, topic, directory).table()));
        }
    }

    /** Each way in turn, as often as there are rounds; the archive of a whole start is made before. */
    private String table() throws InterruptedException {
        Map<String, List<String>> ways = ways();
        start(List.of("-XX:ArchiveClassesAtExit=" + archiveOfAll()));
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 1; round <= bench.options().rounds(); round++) {
            for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                Start start = start(way.getValue());
                System.out.printf("%-40s %s%n", way.getKey(), start);
                starts.computeIfAbsent(way.getKey(), any -> new ArrayList<>()).add(start);
            }
        }
        TextTable table = new TextTable(
                1,
                "JVM",
                "s to the first record",
                "slowest",
                "CPU s",
                "classes",
                "of an archive",
                "s loading them",
                "RSS MB");
        starts.forEach((way, all) -> add(table, way, all));
        return "Medians, " + String.join(" ", Launcher.options()) + ".\n\n" + table;
    }

    private Map<String, List<String>> ways() {
        String ours = "-XX:SharedArchiveFile=" + archive();
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("as the launcher starts it", List.of(ours));
        ways.put("without its archive of classes", List.of());
        ways.put("with one of a whole start", List.of("-XX:SharedArchiveFile=" + archiveOfAll()));
        ways.put("as the launcher, first compiler only", List.of(ours, "-XX:TieredStopAtLevel=1"));
        if (Launcher.hasLargePages()) {
            ways.put("as the launcher, without large pages", List.of(ours, "-XX:-UseTransparentHugePages"));
        }
        return ways;
    }

    /** The one that make build makes beside the jar. */
    private static Path archive() {
        return Path.of(Connector.classPath()).resolveSibling("kcql-camel.jsa");
    }

    private Path archiveOfAll() {
        return directory.resolve("classes.jsa").toAbsolutePath();
    }

    private Start start(List<String> more) throws InterruptedException {
        List<String> options = new ArrayList<>(bench.options().javaOptions());
        options.addAll(more);
        long before = topic.committed();
        long began = System.nanoTime();
        try (MeasuredProcess process = bench.connector(directory, options)) {
            while (topic.committed() == before) {
                process.requireRunning();
                // Asked more often, the broker and we would take what the start is short of.
                Thread.sleep(25);
            }
            Duration time = Duration.ofNanos(System.nanoTime() - began);
            Duration processorTime = process.processorTime();
            Map<String, Long> counters = Jdk.counters(process.pid());
            double seconds = (double) counters.get("sun.cls.time") / counters.get("sun.os.hrt.frequency");
            return new Start(
                    time,
                    processorTime,
                    counters.get("java.cls.loadedClasses") + counters.get("java.cls.sharedLoadedClasses"),
                    counters.get("java.cls.sharedLoadedClasses"),
                    Duration.ofMillis((long) (1000 * seconds)),
                    process.status().resident());
        }
    }

    private static void add(TextTable table, String way, List<Start> starts) {
        double slowest = starts.stream()
                .mapToDouble(start -> seconds(start.time()))
                .max()
                .orElseThrow();
        table.add(
                way,
                format("%.2f", Pass.median(starts, start -> seconds(start.time()))),
                format("%.2f", slowest),
                format("%.2f", Pass.median(starts, start -> seconds(start.processorTime()))),
                format("%,.0f", Pass.median(starts, Start::classes)),
                format("%,.0f", Pass.median(starts, Start::archived)),
                format("%.2f", Pass.median(starts, start -> seconds(start.loading()))),
                format("%.0f", Pass.median(starts, Start::resident)));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
