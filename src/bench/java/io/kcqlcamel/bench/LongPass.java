package io.kcqlcamel.bench;

import static io.kcqlcamel.bench.TextTable.format;

import io.kcqlcamel.bench.Workload.Format;
import java.nio.file.Path;
import java.util.List;

/** One pass over many rows inside a small heap: the last tenth as fast as the second, and no fuller. */
final class LongPass {

    private static final int ROWS = 10_000_000;
    private static final int PARTS = 10;

    private LongPass() {}

    static List<Section> run(Bench bench) throws Exception {
        int rows = bench.options().rows(ROWS);
        bench.fill(Shape.LONG, rows);
        Workload workload = new Workload(Format.JSON, Shape.LONG, 1, true);
        String name = "long-pass";
        TextTable table = new TextTable(
                0, "up to row", "rows/s", "CPU us/row", "heap MB kept", "heap MB peak", "collections", "others' CPU");
        try (RowsTopic topic = RowsTopic.of(workload, bench.brokers(), name)) {
            topic.create();
            Path directory = bench.directory(name);
            Connector.of(workload, bench.servers(), name).write(directory);
            try (MeasuredProcess process =
                    bench.connector(directory, bench.options().javaOptions(Launcher.options("-Xmx128m")))) {
                Meter meter = new Meter(topic, process);
                meter.awaitFirstRow();
                for (int part = 1; part <= PARTS; part++) {
                    int before = process.collections().collections().size();
                    Pass pass = meter.pass(rows / PARTS);
                    add(
                            table,
                            (long) part * rows / PARTS,
                            pass,
                            process.collections().after(before));
                }
                String resident =
                        format("%nRSS at most: %d MB.%n", process.status().resident());
                return List.of(
                        new Section("5-long", format("One pass of %,d rows with -Xmx128m", rows), table + resident));
            }
        }
    }

    private static void add(TextTable table, long row, Pass pass, CollectionLog log) {
        table.add(
                format("%,d", row),
                format("%,.0f", pass.rowsPerSecond()),
                format("%.2f", pass.microsecondsPerRow()),
                Integer.toString(log.kept()),
                Integer.toString(log.peak()),
                Integer.toString(log.collections().size()),
                format("%.0f %%", 100 * pass.others()));
    }
}
