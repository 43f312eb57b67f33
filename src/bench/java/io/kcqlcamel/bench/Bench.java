package io.kcqlcamel.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import io.kcqlcamel.local.CassandraSettings;
import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.local.Profile;
import io.kcqlcamel.local.ServerFailure;
import io.kcqlcamel.local.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** {@code make bench}: servers, directories and tables, which every suite needs. One process runs at a time. */
final class Bench {

    private static final Path DIRECTORY = Path.of("target", "bench").toAbsolutePath();

    private final Options options;
    private final LocalServers servers;
    private final Queue<MeasuredProcess> processes = new ConcurrentLinkedQueue<>();

    private Bench(Options options, LocalServers servers) {
        this.options = options;
        this.servers = servers;
        servers.beforeStop(() -> processes.forEach(MeasuredProcess::close));
    }

    public static void main(String[] arguments) throws Exception {
        Logging.quiet();
        Options options = Options.fromEnvironment();
        Settings settings = Settings.all(DIRECTORY.resolve("servers"))
                .withCassandra(CassandraSettings.DEFAULT.withPasswords(false))
                .withProfile(Profile.BENCH)
                .withFreePorts()
                .withProgress(System.out::println);
        try (LocalServers servers = LocalServers.start(settings)) {
            Bench bench = new Bench(options, servers);
            for (Suite suite : options.suites()) {
                System.out.println("All of it: " + Section.write(suite.run(bench), DIRECTORY));
            }
        } catch (ServerFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    Options options() {
        return options;
    }

    LocalServers servers() {
        return servers;
    }

    String brokers() {
        return servers.kafka().bootstrapServers();
    }

    CqlSession session() {
        return BenchTable.open(servers.cassandra().address());
    }

    /** For the files of one process. */
    Path directory(String name) throws IOException {
        return Files.createDirectories(DIRECTORY.resolve(name));
    }

    void write(String file, String text) throws IOException {
        Files.writeString(DIRECTORY.resolve(file), text);
    }

    /** What the Makefile has resolved of a program that is not ours. */
    String classPathOf(String tool) throws IOException {
        return Files.readString(DIRECTORY.resolve("tools").resolve(tool + ".classpath"))
                .strip();
    }

    /** Makes the table hold so many rows. */
    void fill(Shape shape, int rows) {
        try (CqlSession session = session()) {
            BenchTable table = new BenchTable(session, shape);
            if (!table.holds(rows)) {
                System.out.printf("Loading %,d rows of the shape %s%n", rows, shape);
                table.load(rows);
                Compaction.run(servers.cassandra(), BenchTable.KEYSPACE, shape.table());
                table.remember(rows);
            }
        }
    }

    /** The connector of that directory's file, as the launcher runs it. */
    MeasuredProcess connector(Path directory, List<String> javaOptions) {
        return watched(new MeasuredProcess(directory, Connector.classPath(), javaOptions, Connector.COMMAND));
    }

    /** Ends it too, if it still runs, when the servers have to stop. */
    MeasuredProcess watched(MeasuredProcess process) {
        processes.add(process);
        return process;
    }
}
