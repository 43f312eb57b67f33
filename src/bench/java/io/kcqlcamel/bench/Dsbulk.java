package io.kcqlcamel.bench;

import io.kcqlcamel.local.CassandraServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** DSBulk's unload, which ends when it has read all: its start is told by an unload of one row. */
final class Dsbulk implements Contestant {

    private static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseG1GC");
    private static final String MAIN = "com.datastax.oss.dsbulk.runner.DataStaxBulkLoader";

    private final Bench bench;
    private final Workload workload;
    private final List<Pass> passes = new ArrayList<>();
    private final List<Ended> unloads = new ArrayList<>();

    Dsbulk(Bench bench, Workload workload) {
        this.bench = bench;
        this.workload = workload;
    }

    /** It is never warm: its JVM ends with each unload. */
    @Override
    public void warmUp(int seconds) {}

    @Override
    public Pass pass(long rows) throws IOException, InterruptedException {
        Shape shape = workload.shape();
        String table = BenchTable.KEYSPACE + "." + shape.table();
        Ended one = run("-query", "SELECT " + shape.columns() + " FROM " + table + " LIMIT 1");
        Machine machine = new Machine();
        Ended all = run("-k", BenchTable.KEYSPACE, "-t", shape.table());
        Pass pass = new Pass(
                rows,
                all.time().minus(one.time()),
                all.processorTime().minus(one.processorTime()),
                machine.othersSinceLastAsked());
        passes.add(pass);
        unloads.add(all);
        return pass;
    }

    @Override
    public Measurement measurement() {
        Memory memory = IntStream.range(0, passes.size())
                .mapToObj(i -> unloads.get(i).memory(passes.get(i).rows()))
                .reduce(Memory::and)
                .orElseThrow();
        return new Measurement(workload, Subject.DSBULK, 0, List.copyOf(passes), memory);
    }

    @Override
    public void close() {}

    /** What an unload took, from its start to its end. */
    private record Ended(Duration time, Duration processorTime, int resident, CollectionLog log) {

        private Memory memory(long rows) {
            return Memory.of(log, resident, List.of((double) log.allocated() * (1 << 20) / rows));
        }
    }

    private Ended run(String... what) throws IOException, InterruptedException {
        Path directory = bench.directory("dsbulk");
        List<String> command = Stream.of(
                        List.of(MAIN, "unload", "-c", "json", "-h", "127.0.0.1"),
                        List.of(
                                "-port",
                                Integer.toString(bench.servers().cassandra().port())),
                        List.of("-dc", CassandraServer.DATACENTER, "--log.verbosity", "quiet"),
                        List.of(what))
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
