package io.kcqlcamel.bench;

import io.kcqlcamel.local.CassandraServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** DSBulk's unload, which ends when it has read all: its start is told by an unload of one row. */
final class Dsbulk {

    private static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseG1GC");
    private static final String MAIN = "com.datastax.oss.dsbulk.runner.DataStaxBulkLoader";

    private Dsbulk() {}

    static Measurement measure(Bench bench, Workload workload) throws IOException, InterruptedException {
        Shape shape = workload.shape();
        String table = BenchTable.KEYSPACE + "." + shape.table();
        String columns = "SELECT " + shape.columns() + " FROM " + table;
        Ended one = run(bench, List.of("-query", columns + " LIMIT 1"));
        Machine machine = new Machine();
        Ended all = run(bench, List.of("-k", BenchTable.KEYSPACE, "-t", shape.table()));
        long rows = shape.rows(bench.options().rows());
        Pass pass = new Pass(
                rows,
                all.time().minus(one.time()),
                all.processorTime().minus(one.processorTime()),
                machine.othersSinceLastAsked());
        double allocated = (double) all.log().allocated() * (1 << 20) / rows;
        return new Measurement(
                workload, Subject.DSBULK, 0, List.of(pass), Memory.of(all.log(), all.resident(), allocated));
    }

    /** What an unload took, from its start to its end. */
    private record Ended(Duration time, Duration processorTime, int resident, CollectionLog log) {}

    private static Ended run(Bench bench, List<String> what) throws IOException, InterruptedException {
        Path directory = bench.directory("dsbulk");
        List<String> command = Stream.of(
                        List.of(MAIN, "unload", "-c", "json", "-h", "127.0.0.1"),
                        List.of(
                                "-port",
                                Integer.toString(bench.servers().cassandra().port())),
                        List.of("-dc", CassandraServer.DATACENTER, "--log.verbosity", "quiet"),
                        what)
                .flatMap(List::stream)
                .toList();
        long began = System.nanoTime();
        try (MeasuredProcess process =
                bench.watched(MeasuredProcess.mute(directory, bench.classPathOf("dsbulk"), JVM, command))) {
            Duration processorTime = Duration.ZERO;
            int resident = 0;
            while (!process.hasEnded(Duration.ofMillis(5))) {
                processorTime = process.lastProcessorTime(processorTime);
                resident = Math.max(resident, process.status().resident());
            }
            process.requireSuccess();
            return new Ended(
                    Duration.ofNanos(System.nanoTime() - began), processorTime, resident, process.collections());
        }
    }
}
