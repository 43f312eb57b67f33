package io.kcqlcamel.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What may be chosen, by environment variables.
 *
 * @param suites what is measured, separated by commas: {@code BENCH_SUITE}
 * @param givenRows of a table of ten columns, which is also what a pass counts: {@code BENCH_ROWS}
 * @param warmUp how long each process runs before passes count, from its first rows on, in seconds: {@code BENCH_WARMUP}
 * @param rounds passes that count, of each process in its turn: {@code BENCH_ROUNDS}
 * @param givenSeconds how long a suite watches that counts no passes: {@code BENCH_SECONDS}
 * @param tables that nothing happens in: {@code BENCH_TABLES}
 * @param only workloads whose name begins with one of these, such as {@code json-1} or {@code avro}; none for all:
 *     {@code BENCH_ONLY}
 * @param ceilings plain clients that are measured too; {@code plain} is without transactions: {@code BENCH_CEILINGS}
 * @param givenJavaOptions for the processes that are measured, such as a profiler's: {@code BENCH_JAVA_OPTS}
 */
record Options(
        List<Suite> suites,
        OptionalInt givenRows,
        int warmUp,
        int rounds,
        OptionalInt givenSeconds,
        int tables,
        List<String> only,
        List<Subject> ceilings,
        List<String> givenJavaOptions) {

    static Options fromEnvironment() {
        return new Options(
                Stream.of(text("BENCH_SUITE").orElse("bulk").split(","))
                        .map(name -> Suite.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                        .toList(),
                number("BENCH_ROWS"),
                number("BENCH_WARMUP").orElse(40),
                number("BENCH_ROUNDS").orElse(5),
                number("BENCH_SECONDS"),
                number("BENCH_TABLES").orElse(200),
                text("BENCH_ONLY").map(names -> List.of(names.split(","))).orElse(List.of()),
                ceilings(text("BENCH_CEILINGS").orElse("true")),
                text("BENCH_JAVA_OPTS")
                        .map(options -> List.of(options.split("\\s+")))
                        .orElse(List.of()));
    }

    private static List<Subject> ceilings(String wanted) {
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "true" -> List.of(Subject.CEILING, Subject.CEILING_IN_TRANSACTIONS);
            case "plain" -> List.of(Subject.CEILING);
            case "false" -> List.of();
            default ->
                throw new IllegalArgumentException("BENCH_CEILINGS is true, plain or false, not " + wanted + ".");
        };
    }

    /** The connector, which comes first, and what it is measured beside. */
    List<Subject> subjects(Workload workload) {
        return Stream.concat(Stream.of(Subject.CONNECTOR), ceilings.stream())
                .filter(subject -> subject != Subject.CEILING_IN_TRANSACTIONS || workload.exactlyOnce())
                .toList();
    }

    /** A million, unless it is said. */
    int rows() {
        return rows(1_000_000);
    }

    int rows(int otherwise) {
        return givenRows.orElse(otherwise);
    }

    int seconds(int otherwise) {
        return givenSeconds.orElse(otherwise);
    }

    /** For a process with the launcher's heap and collector. */
    List<String> javaOptions() {
        return javaOptions(Launcher.options());
    }

    List<String> javaOptions(List<String> usual) {
        return Stream.concat(usual.stream(), givenJavaOptions.stream()).toList();
    }

    List<Workload> chosen(List<Workload> workloads) {
        return workloads.stream()
                .filter(workload ->
                        only.isEmpty() || only.stream().map(String::strip).anyMatch(workload.toString()::startsWith))
                .toList();
    }

    private static OptionalInt number(String variable) {
        return text(variable).stream()
                .mapToInt(text -> Integer.parseInt(text.replace("_", "")))
                .findFirst();
    }

    private static Optional<String> text(String variable) {
        return Optional.ofNullable(System.getenv(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
