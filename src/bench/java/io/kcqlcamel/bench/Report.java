package io.kcqlcamel.bench;

import io.kcqlcamel.bench.Measurement.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures as a table, which is Markdown and reads well on a terminal too. */
final class Report {

    private static final List<String> HEADINGS = List.of(
            "format, shards",
            "process",
            "rows/s",
            "slowest to fastest",
            "MB/s",
            "CPU us/row",
            "heap MB, kept / peak",
            "others' CPU",
            "connector to this");

    private Report() {}

    static String of(List<Workload> workloads, List<Measurement> rounds) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS);
        for (Workload workload : workloads) {
            Measurement connector = total(rounds, workload, Subject.CONNECTOR).orElseThrow();
            for (Subject subject : Subject.values()) {
                total(rounds, workload, subject).ifPresent(measured -> lines.add(line(measured, connector)));
            }
        }
        return table(lines);
    }

    private static Optional<Measurement> total(List<Measurement> rounds, Workload workload, Subject subject) {
        return rounds.stream().filter(round -> round.isOf(workload, subject)).reduce(Measurement::and);
    }

    private static List<String> line(Measurement measured, Measurement connector) {
        List<Double> rates =
                measured.passes().stream().map(Pass::rowsPerSecond).sorted().toList();
        return List.of(
                measured.workload() + ", " + measured.size() + " bytes",
                measured.subject().toString(),
                format("%,.0f", measured.rowsPerSecond()),
                format("%,.0f to %,.0f", rates.get(0), rates.get(rates.size() - 1)),
                format("%.1f", measured.megabytesPerSecond()),
                format("%.2f", measured.microsecondsPerRow()),
                measured.heap().kept() + " / " + measured.heap().peak(),
                format("%.0f %%", 100 * Pass.median(measured.passes(), Pass::others)),
                format("%.2f", connector.rowsPerSecond() / measured.rowsPerSecond()));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String table(List<List<String>> lines) {
        List<Integer> widths = new ArrayList<>(Collections.nCopies(HEADINGS.size(), 0));
        lines.forEach(line -> {
            for (int i = 0; i < line.size(); i++) {
                widths.set(i, Math.max(widths.get(i), line.get(i).length()));
            }
        });
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(row(lines.get(i), widths));
            if (i == 0) {
                text.append(row(widths.stream().map("-"::repeat).toList(), widths));
            }
        }
        return text.toString();
    }

    /** The first two columns are text, the others are figures. */
    private static String row(List<String> cells, List<Integer> widths) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            row.append(' ')
                    .append(format((i < 2 ? "%-" : "%") + widths.get(i) + "s", cells.get(i)))
                    .append(" |");
        }
        return row.append('\n').toString();
    }
}
