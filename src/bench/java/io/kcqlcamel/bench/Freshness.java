package io.kcqlcamel.bench;

import static io.kcqlcamel.bench.TextTable.format;

import com.datastax.oss.driver.api.core.CqlSession;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** From a row's acknowledgement by Cassandra to its record before a consumer, while rows come at a steady rate. */
final class Freshness {

    private static final long POLL_MILLIS = 100;
    private static final int ROWS_PER_SECOND = 1000;
    private static final int SECONDS = 60;
    /** Not counted: the connector still compiles. */
    private static final int WARM_UP_SECONDS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Bench bench;
    private final FreshTable table;
    private final FreshRows rows;
    private volatile boolean written;

    private Freshness(Bench bench, FreshTable table) {
        this.bench = bench;
        this.table = table;
        this.rows = new FreshRows(
                table, ROWS_PER_SECOND * (WARM_UP_SECONDS + bench.options().seconds(SECONDS)));
    }

    static List<Section> run(Bench bench) throws Exception {
        TextTable lines = new TextTable(
                1, "table", "rows", "p50 ms", "p99 ms", "longest ms", "missing", "twice", "CPU of a core");
        for (FreshTable table : FreshTable.values()) {
            new Freshness(bench, table).measure(lines);
        }
        String how = format(
                "%,d rows/s, looked for every %d ms, no delay, late rows looked for 1 s back, exactly once, JSON. From"
                        + " the acknowledgement of the insert to the record in the hands of a consumer that reads only"
                        + " what is committed. The aim: p99 below %d ms.%n%n",
                ROWS_PER_SECOND, POLL_MILLIS, POLL_MILLIS + 250);
        return List.of(new Section("2-freshness", "Freshness", how + lines));
    }

    private void measure(TextTable lines) throws Exception {
        String name = "fresh-" + table.table().replace('_', '-');
        try (CqlSession session = bench.session();
                RowsTopic topic = new RowsTopic(bench.brokers(), List.of(name), 1, Connector.positions(name))) {
            BenchTable.createKeyspace(session);
            table.create(session);
            topic.create();
            Path directory = bench.directory(name);
            table.connector(bench, name, POLL_MILLIS, Instant.now()).write(directory);
            try (MeasuredProcess process =
                    bench.connector(directory, bench.options().javaOptions())) {
                Thread writer = new Thread(() -> write(session), "writer");
                writer.setDaemon(true);
                writer.start();
                double ofACore = watch(topic, process);
                writer.join();
                add(lines, ofACore);
            }
        }
    }

    private void write(CqlSession session) {
        try {
            rows.write(session, ROWS_PER_SECOND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            written = true;
        }
    }

    /** Returns what the process used of a core while rows came; includes its warm-up. */
    private double watch(RowsTopic topic, MeasuredProcess process) {
        rows.awaitFirst(() -> look(topic, process));
        long began = System.nanoTime();
        Duration start = process.processorTime();
        long end = Long.MAX_VALUE;
        double ofACore = 0;
        while (!rows.areAllSeen() && System.nanoTime() < end) {
            look(topic, process);
            if (written && end == Long.MAX_VALUE) {
                end = System.nanoTime() + PATIENCE.toNanos();
                ofACore = (double) process.processorTime().minus(start).toNanos() / (System.nanoTime() - began);
            }
        }
        return ofACore;
    }

    private void look(RowsTopic topic, MeasuredProcess process) {
        process.requireRunning();
        topic.poll().forEach(entry -> rows.see(entry, System.nanoTime()));
    }

    private void add(TextTable lines, double ofACore) {
        rows.missing().limit(10).forEach(row -> System.out.println("Missing: " + rows.inWords(row)));
        double[] delays = rows.delays(ROWS_PER_SECOND * WARM_UP_SECONDS);
        lines.add(
                table.table(),
                format("%,d", delays.length),
                format("%.0f", at(delays, 0.50)),
                format("%.0f", at(delays, 0.99)),
                format("%.0f", at(delays, 1)),
                Long.toString(rows.missing().count()),
                Integer.toString(rows.twice()),
                format("%.0f %%", 100 * ofACore));
    }

    private static double at(double[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(part * (sorted.length - 1))];
    }
}
