package io.kcqlcamel.bench;

import static io.kcqlcamel.bench.TextTable.format;

import com.datastax.oss.driver.api.core.CqlSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many tables, each looked at every second, and nothing new in any. */
final class Idle {

    private static final String NAME = "idle";
    private static final int SECONDS = 60;
    /** After the last table's first record: at so few polls the JVM compiles for minutes, and that is not measured. */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private Idle() {}

    static List<Section> run(Bench bench) throws Exception {
        createTables(bench);
        List<String> topics = names(bench).map(table -> "idle-" + table).toList();
        try (RowsTopic topic = new RowsTopic(bench.brokers(), topics, 1, Connector.positions(NAME))) {
            topic.create();
            Path directory = bench.directory(NAME);
            connector(bench).write(directory);
            long began = System.nanoTime();
            try (MeasuredProcess process =
                    bench.connector(directory, bench.options().javaOptions())) {
                while (topic.filled() < bench.options().tables()) {
                    process.requireRunning();
                    Thread.sleep(100);
                }
                Duration started = Duration.ofNanos(System.nanoTime() - began);
                Duration startCost = process.processorTime();
                Thread.sleep(PAUSE.toMillis());
                return List.of(section(
                        process,
                        topics.size(),
                        started,
                        startCost,
                        bench.options().seconds(SECONDS)));
            }
        }
    }

    private static Section section(
            MeasuredProcess process, int tables, Duration started, Duration startCost, int seconds)
            throws InterruptedException {
        Machine machine = new Machine();
        Duration before = process.processorTime();
        long allocated = process.allocated();
        long began = System.nanoTime();
        Thread.sleep(seconds * 1000L);
        double elapsed = (System.nanoTime() - began) / 1e9;
        double used = process.processorTime().minus(before).toNanos() / 1e9;
        double others = machine.othersSinceLastAsked();
        double perSecond = (process.allocated() - allocated) / elapsed;
        Jdk.collect(process.pid());
        ProcessStatus status = process.status();
        TextTable table = new TextTable(1, "of the connector", "")
                .add("start to the last table's first record", format("%.1f s", started.toMillis() / 1e3))
                .add("CPU until then", format("%.1f s", startCost.toMillis() / 1e3))
                .add("CPU afterwards, of one core", format("%.1f %%", 100 * used / elapsed))
                .add("threads", Integer.toString(status.threads()))
                .add("heap in use after a collection", Jdk.heapInUse(process.pid()) + " MB")
                .add("allocated a second", format("%.1f MB", perSecond))
                .add("RSS at most", status.resident() + " MB")
                .add("others' CPU, of all cores", format("%.0f %%", 100 * others));
        String title = tables + " tables, looked at every second, on an idle cluster";
        return new Section("3-idle", title, format("Over %.0f s.%n%n%s", elapsed, table));
    }

    private static Connector connector(Bench bench) {
        String kcql = names(bench)
                .map(table -> "INSERT INTO idle-" + table + " SELECT * FROM " + table
                        + " PK taken_at INCREMENTALMODE=TIMESTAMP")
                .collect(Collectors.joining(";"));
        return new Connector(bench.servers(), NAME, BenchTable.KEYSPACE, kcql)
                .with("connect.cassandra.import.poll.interval", "1000")
                .with("connect.cassandra.slice.delay.ms", "0");
    }

    /** Of one row each, from which on every window is empty. */
    private static void createTables(Bench bench) {
        try (CqlSession session = bench.session()) {
            BenchTable.createKeyspace(session);
            names(bench).forEach(table -> {
                session.execute("CREATE TABLE IF NOT EXISTS bench." + table
                        + " (id int PRIMARY KEY, taken_at timestamp, value double)");
                session.execute("INSERT INTO bench." + table + " (id, taken_at, value) VALUES (1, 0, 1)");
            });
        }
    }

    private static Stream<String> names(Bench bench) {
        return IntStream.rangeClosed(1, bench.options().tables()).mapToObj(number -> "idle_" + number);
    }
}
