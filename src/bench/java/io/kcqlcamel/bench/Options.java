package io.kcqlcamel.bench;

import java.util.List;
import java.util.Optional;

/**
 * What may be chosen, by environment variables.
 *
 * @param rows of the table, which is also what a pass counts: {@code BENCH_ROWS}
 * @param warmUps passes of each process that do not count: {@code BENCH_WARMUPS}
 * @param runs passes of each process that count: {@code BENCH_RUNS}
 * @param rounds how often everything is measured, in turn: {@code BENCH_ROUNDS}
 * @param only what is measured, such as {@code json-1} or {@code avro}: {@code BENCH_ONLY}
 * @param ceilings whether plain clients are measured too: {@code BENCH_CEILINGS}
 * @param javaOptions for the processes that are measured, such as a profiler's: {@code BENCH_JAVA_OPTS}
 */
record Options(int rows, int warmUps, int runs, int rounds, String only, boolean ceilings, List<String> javaOptions) {

    static final int PAGE_SIZE = 5000;

    static Options fromEnvironment() {
        return new Options(
                number("BENCH_ROWS", 1_000_000),
                number("BENCH_WARMUPS", 1),
                number("BENCH_RUNS", 3),
                number("BENCH_ROUNDS", 1),
                text("BENCH_ONLY"),
                !text("BENCH_CEILINGS").equals("false"),
                List.of(text("BENCH_JAVA_OPTS").split("\\s+")).stream()
                        .filter(option -> !option.isEmpty())
                        .toList());
    }

    List<Workload> workloads() {
        return Workload.all().stream()
                .filter(workload -> workload.toString().startsWith(only))
                .toList();
    }

    private static int number(String variable, int otherwise) {
        String text = text(variable);
        return text.isEmpty() ? otherwise : Integer.parseInt(text.replace("_", ""));
    }

    private static String text(String variable) {
        return Optional.ofNullable(System.getenv(variable)).orElse("").strip();
    }
}
