package io.kcqlcamel.bench;

import java.util.ArrayList;
import java.util.List;

/** The same table read by what one would take instead: a worker of Kafka Connect, and DSBulk for the reading alone. */
final class Others {

    private static final String READING = """
            Kafka Connect: a standalone worker with the heap and collector of its own start script, a source task of the
            obvious design (a row to a Struct, JsonConverter without schemas, at least once), producers set as ours.
            DSBulk: reads the table and writes it as JSON to where nobody reads it, all tokens at once, no Kafka; what an
            unload of one row takes is subtracted. Its heap is limited to 1 GB. The connector: as launched.

            ![rows a second and CPU a row](others.svg)

            """;

    private Others() {}

    static List<Section> run(Bench bench) throws Exception {
        List<Workload> workloads = bench.options().chosen(List.of(Workload.json(1), Workload.json(4)));
        Shape shape = Shape.TEN;
        bench.fill(shape, shape.rows(bench.options().rows()));
        List<Measurement> lines = new ArrayList<>();
        for (Workload workload : workloads) {
            // It reads all tokens at once, whatever is asked: to measure it beside one number of shards is enough.
            List<Subject> subjects = workload.shards() == 1
                    ? List.of(Subject.CONNECTOR, Subject.KAFKA_CONNECT, Subject.DSBULK)
                    : List.of(Subject.CONNECTOR, Subject.KAFKA_CONNECT);
            lines.addAll(Turns.measure(bench, workload, subjects));
        }
        bench.write("others.svg", BarChart.of(lines));
        return List.of(new Section("1-others", "What one would take instead", READING + new BulkReport(lines).table()));
    }
}
