package io.kcqlcamel.bench;

import static io.kcqlcamel.bench.TextTable.format;

import java.util.List;
import java.util.Optional;

/**
 * The figures of passes over a table, a line for each subject.
 *
 * @param lines the connector's and those beside it, workload by workload
 */
record BulkReport(List<Measurement> lines) {

    String table() {
        TextTable table = new TextTable(
                2,
                "workload, bytes of a value",
                "process",
                "rows/s",
                "slowest to fastest",
                "MB/s",
                "CPU us/row",
                "allocated bytes/row",
                "heap MB, kept / peak",
                "RSS MB",
                "others' CPU",
                "connector to this");
        lines.forEach(line -> table.add(
                line.workload() + (line.size() == 0 ? "" : ", " + line.size()),
                line.subject().toString(),
                format("%,.0f", line.rowsPerSecond()),
                slowestToFastest(line),
                format("%.1f", line.megabytesPerSecond()),
                format("%.2f", line.microsecondsPerRow()),
                format("%,.0f", line.memory().medianAllocatedPerRow()),
                line.memory().kept() + " / " + line.memory().peak(),
                Integer.toString(line.memory().resident()),
                format("%.0f %%", 100 * Pass.median(line.passes(), Pass::others)),
                toConnector(line)));
        return table.toString();
    }

    private static String slowestToFastest(Measurement line) {
        List<Double> rates =
                line.passes().stream().map(Pass::rowsPerSecond).sorted().toList();
        return format("%,.0f to %,.0f", rates.get(0), rates.get(rates.size() - 1));
    }

    private String toConnector(Measurement line) {
        Optional<Measurement> connector = lines.stream()
                .filter(other -> other.isOf(line.workload(), Subject.CONNECTOR))
                .findFirst();
        return connector
                .map(measured -> format("%.2f", measured.rowsPerSecond() / line.rowsPerSecond()))
                .orElse("");
    }
}
