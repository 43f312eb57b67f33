package io.kcqlcamel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/** Passes over a whole table, beside what plain clients reach. */
final class Bulk {

    private static final String READING =
            """
            Medians of all passes. Heap "kept" is the most that a collection left. Allocated bytes are counted from
            outside, while the passes were measured: by the log of collections, and what `jcmd GC.heap_info` says is in
            use at the beginning and at the end.

            ![rows a second and CPU a row](bulk.svg)

            """;

    private final Bench bench;
    private final Options options;

    private Bulk(Bench bench) {
        this.bench = bench;
        this.options = bench.options();
    }

    static List<Section> run(Bench bench, List<Workload> all) throws Exception {
        List<Workload> workloads = bench.options().chosen(all);
        workloads.stream()
                .map(Workload::shape)
                .distinct()
                .forEach(shape -> bench.fill(shape, shape.rows(bench.options().rows())));
        BulkReport report = new BulkReport(workloads, new Bulk(bench).rounds(workloads));
        bench.write("bulk.svg", BarChart.of(report.lines()));
        return List.of(new Section("1-bulk", "Whole tables", READING + report.table()));
    }

    /** One process after the other, connector and ceilings in turn: what else the machine does meets them all. */
    private List<Measurement> rounds(List<Workload> workloads) throws Exception {
        List<Measurement> rounds = new ArrayList<>();
        System.out.println("Servers that have just started are slow, and warm up first");
        measure(bench, workloads.get(0), Subject.CONNECTOR);
        for (int round = 1; round <= options.rounds(); round++) {
            for (Workload workload : workloads) {
                for (Subject subject : options.subjects(workload)) {
                    rounds.add(measured(workload, subject));
                }
            }
        }
        return rounds;
    }

    private Measurement measured(Workload workload, Subject subject) throws Exception {
        Measurement measured = measure(bench, workload, subject);
        System.out.println(said(measured));
        return measured;
    }

    /** The connector comes first: a ceiling sends what it has sent. */
    static Measurement measure(Bench bench, Workload workload, Subject subject) throws Exception {
        Path payloads = bench.directory(workload.toString()).resolve("payloads");
        String name = workload + "-" + subject.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try (RowsTopic topic = RowsTopic.of(workload, bench.brokers(), name)) {
            topic.create();
            try (MeasuredProcess process = start(bench, workload, subject, name, payloads)) {
                IntSupplier size = () -> size(topic, subject, payloads);
                return new Meter(topic, process).measure(workload, subject, size, bench.options());
            }
        }
    }

    private static int size(RowsTopic topic, Subject subject, Path file) {
        try {
            if (subject == Subject.CONNECTOR) {
                topic.payloads().write(file);
            }
            return Payloads.read(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MeasuredProcess start(Bench bench, Workload workload, Subject subject, String name, Path payloads)
            throws IOException {
        List<String> javaOptions = bench.options().javaOptions();
        if (subject == Subject.CONNECTOR) {
            Connector.of(workload, bench.servers(), name).write(bench.directory(name));
            return bench.connector(bench.directory(name), javaOptions);
        }
        Ceiling.Task task = new Ceiling.Task(
                bench.servers().cassandra().address(),
                bench.brokers(),
                name,
                workload.shape(),
                workload.shards(),
                payloads.toAbsolutePath().toString(),
                subject == Subject.CEILING_IN_TRANSACTIONS);
        return bench.watched(new MeasuredProcess(
                bench.directory(name), System.getProperty("java.class.path"), javaOptions, task.command()));
    }

    static String said(Measurement measured) {
        return TextTable.format(
                "%-24s %-24s %,9.0f rows/s  %.2f us of CPU a row   (passes, beside others' use of the CPU: %s)",
                measured.workload(),
                measured.subject(),
                measured.rowsPerSecond(),
                measured.microsecondsPerRow(),
                String.join(", ", measured.passes().stream().map(Bulk::words).toList()));
    }

    private static String words(Pass pass) {
        return TextTable.format("%,.0f at %.0f %%", pass.rowsPerSecond(), 100 * pass.others());
    }
}
