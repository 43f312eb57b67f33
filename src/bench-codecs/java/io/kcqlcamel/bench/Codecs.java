package io.kcqlcamel.bench;

import static io.kcqlcamel.bench.TextTable.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code make bench-codecs}: JMH over {@link CodecBenchmark}, and its figures as a part of the report. */
final class Codecs {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final List<String> WRITERS =
            List.of("avro", "avroGeneric", "avroGenericOfDecoded", "json", "jsonJackson", "jsonJacksonOfDecoded");

    private Codecs() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        Options chosen = Options.fromEnvironment();
        OptionsBuilder jmh = new OptionsBuilder();
        if (!chosen.only().isEmpty()) {
            jmh.param("columns", chosen.only().toArray(String[]::new));
        }
        int runs = chosen.rounds();
        TimeValue time = TimeValue.milliseconds(chosen.seconds(1) * 1000L);
        jmh.include(CodecBenchmark.class.getName() + ".*")
                .forks(2)
                .warmupIterations(runs)
                .warmupTime(time)
                .measurementIterations(runs)
                .measurementTime(time)
                .addProfiler(GCProfiler.class);
        Section section = new Section("6-codecs", "Encoders, type by type", table(new Runner(jmh.build()).run()));
        Section.write(List.of(section), Path.of("target", "bench").toAbsolutePath());
    }

    private static String table(Collection<RunResult> results) {
        Map<String, Map<String, RunResult>> byColumns = new TreeMap<>();
        for (RunResult result : results) {
            byColumns
                    .computeIfAbsent(result.getParams().getParam("columns"), any -> new TreeMap<>())
                    .put(result.getPrimaryResult().getLabel(), result);
        }
        TextTable table = new TextTable(
                1,
                "columns",
                "Avro",
                "GenericDatumWriter",
                "of decoded values",
                "JSON",
                "Jackson",
                "of decoded values");
        byColumns.forEach((columns, writers) -> {
            String[] cells = new String[1 + WRITERS.size()];
            cells[0] = columns;
            for (int i = 0; i < WRITERS.size(); i++) {
                cells[i + 1] = figures(writers.get(WRITERS.get(i)));
            }
            table.add(cells);
        });
        return "Nanoseconds a row, and bytes allocated for it; from the bytes of Cassandra to those of the message.\n\n"
                + table;
    }

    private static String figures(RunResult result) {
        return format(
                "%.0f ns, %.0f B",
                result.getPrimaryResult().getScore(),
                result.getSecondaryResults().get(ALLOCATED).getScore());
    }
}
