package io.kcqlcamel.bench;

import java.util.ArrayList;
import java.util.List;

/** Passes over a whole table, beside what plain clients reach. */
final class Bulk {

    private static final String READING = """
            Medians of all passes, which the processes of a workload take in turn. Heap "kept" is the most that a
            collection left. Allocated bytes are counted from outside, while the passes were measured: by the log of
            collections, and what `jcmd GC.heap_info` says is in use at the beginning and at the end.

            ![rows a second and CPU a row](bulk.svg)

            """;

    private static final int SERVERS_WARM_UP_SECONDS = 60;

    private Bulk() {}

    static List<Section> run(Bench bench, List<Workload> all) throws Exception {
        List<Workload> workloads = bench.options().chosen(all);
        workloads.stream()
                .map(Workload::shape)
                .distinct()
                .forEach(shape -> bench.fill(shape, shape.rows(bench.options().rows())));
        System.out.println("Servers that have just started are slow, and warm up first");
        Turns.warmUp(
                bench,
                workloads.get(0),
                Math.min(SERVERS_WARM_UP_SECONDS, bench.options().warmUp()));
        List<Measurement> lines = new ArrayList<>();
        for (Workload workload : workloads) {
            lines.addAll(Turns.measure(bench, workload, bench.options().subjects(workload)));
        }
        bench.write("bulk.svg", BarChart.of(lines));
        return List.of(new Section("1-bulk", "Whole tables", READING + new BulkReport(lines).table()));
    }
}
