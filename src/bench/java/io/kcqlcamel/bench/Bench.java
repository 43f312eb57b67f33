package io.kcqlcamel.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import io.kcqlcamel.bench.Measurement.Subject;
import io.kcqlcamel.local.CassandraSettings;
import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.local.Profile;
import io.kcqlcamel.local.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** {@code make bench}. */
final class Bench {

    private static final Path DIRECTORY = Path.of("target", "bench").toAbsolutePath();

    private final Options options;
    private final LocalServers servers;
    private final AtomicReference<MeasuredProcess> running = new AtomicReference<>();

    private Bench(Options options, LocalServers servers) {
        this.options = options;
        this.servers = servers;
        servers.beforeStop(() -> {
            MeasuredProcess process = running.get();
            if (process != null) {
                process.close();
            }
        });
    }

    public static void main(String[] arguments) throws Exception {
        Logging.quiet();
        Settings settings = Settings.all(DIRECTORY.resolve("servers"))
                .withCassandra(CassandraSettings.DEFAULT.withPasswords(false))
                .withProfile(Profile.BENCH)
                .withFreePorts()
                .withProgress(System.out::println);
        try (LocalServers servers = LocalServers.start(settings)) {
            Bench bench = new Bench(Options.fromEnvironment(), servers);
            bench.fillTable();
            String report = bench.run();
            Files.writeString(DIRECTORY.resolve("report.md"), report);
            System.out.println("\n" + report);
        }
    }

    private void fillTable() {
        try (CqlSession session = BenchTable.open(servers.cassandra().address())) {
            BenchTable table = new BenchTable(session);
            if (!table.holds(options.rows())) {
                System.out.printf("Loading %,d rows of 10 columns%n", options.rows());
                table.load(options.rows());
                Compaction.run(servers.cassandra(), BenchTable.KEYSPACE, BenchTable.NAME);
                table.remember(options.rows());
            }
        }
    }

    /** One process after the other, connector and ceilings in turn: what else the machine does meets them all. */
    private String run() throws IOException, InterruptedException, ExecutionException {
        List<Measurement> rounds = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            for (Workload workload : options.workloads()) {
                Measurement connector = measure(workload, Subject.CONNECTOR, 0);
                rounds.add(connector);
                if (options.ceilings()) {
                    rounds.add(measure(workload, Subject.CEILING, connector.size()));
                    rounds.add(measure(workload, Subject.CEILING_IN_TRANSACTIONS, connector.size()));
                }
            }
        }
        return Report.of(options.workloads(), rounds);
    }

    private Measurement measure(Workload workload, Subject subject, int size)
            throws IOException, InterruptedException, ExecutionException {
        String name = workload + "-" + subject.name().toLowerCase().replace('_', '-');
        Path directory = Files.createDirectories(DIRECTORY.resolve(name));
        String positions = name + "-positions";
        try (RowsTopic topic = new RowsTopic(servers.kafka().bootstrapServers(), name, positions)) {
            topic.create();
            Connector.write(directory, workload, servers, name, positions);
            List<String> command = subject == Subject.CONNECTOR
                    ? Connector.command()
                    : Ceiling.command(
                            servers.cassandra().address(),
                            servers.kafka().bootstrapServers(),
                            name,
                            workload.shards(),
                            size,
                            subject == Subject.CEILING_IN_TRANSACTIONS);
            String classPath = System.getProperty("java.class.path");
            try (MeasuredProcess process = new MeasuredProcess(directory, classPath, options.javaOptions(), command)) {
                running.set(process);
                Meter meter = new Meter(topic, process);
                meter.skip((long) options.warmUps() * options.rows());
                List<Pass> passes = meter.passes(options.runs(), options.rows());
                int bytes = subject == Subject.CONNECTOR ? topic.averageSize() : size;
                Measurement measured = new Measurement(workload, subject, bytes, passes, process.heap());
                say(measured);
                return measured;
            }
        }
    }

    private static void say(Measurement measured) {
        System.out.printf(
                "%-8s %-24s %,9.0f rows/s  %.2f us of CPU a row   (passes, beside others' use of the CPU: %s)%n",
                measured.workload(),
                measured.subject(),
                measured.rowsPerSecond(),
                measured.microsecondsPerRow(),
                String.join(", ", measured.passes().stream().map(Bench::words).toList()));
    }

    private static String words(Pass pass) {
        return String.format("%,.0f at %.0f %%", pass.rowsPerSecond(), 100 * pass.others());
    }
}
