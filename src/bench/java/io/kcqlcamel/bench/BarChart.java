package io.kcqlcamel.bench;

import static io.kcqlcamel.bench.TextTable.format;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Two columns of horizontal bars as SVG: rows a second, and the CPU that a row takes. */
final class BarChart {

    private static final Map<Subject, String> COLOURS = Map.of(
            Subject.CONNECTOR, "#1f6f8b",
            Subject.CEILING, "#b8c4c9",
            Subject.CEILING_IN_TRANSACTIONS, "#8fa1a8",
            Subject.KAFKA_CONNECT, "#c8793a",
            Subject.DSBULK, "#9a8bbd");
    private static final int LABELS = 330;
    private static final int BARS = 260;
    private static final int COLUMN = BARS + 100;
    private static final int LINE = 18;
    private static final int TOP = 40;

    private final List<Measurement> lines;
    private final StringBuilder svg = new StringBuilder();

    private BarChart(List<Measurement> lines) {
        this.lines = lines;
    }

    static String of(List<Measurement> lines) {
        return new BarChart(lines).draw();
    }

    private String draw() {
        int width = LABELS + 2 * COLUMN;
        int height = TOP + LINE * lines.size() + LINE;
        svg.append(format(
                "<svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d'"
                        + " font-family='sans-serif' font-size='12'>%n<rect width='100%%' height='100%%' fill='white'/>%n",
                width, height));
        for (int i = 0; i < lines.size(); i++) {
            Measurement line = lines.get(i);
            text(LABELS - 8, i, "end", line.workload() + ", " + line.subject());
        }
        bars(LABELS, "rows/s", "%,.0f", Measurement::rowsPerSecond);
        bars(LABELS + COLUMN, "CPU us/row", "%.2f", Measurement::microsecondsPerRow);
        return svg.append("</svg>\n").toString();
    }

    private void bars(int left, String title, String pattern, ToDoubleFunction<Measurement> figure) {
        svg.append(format("<text x='%d' y='24' font-weight='bold'>%s</text>%n", left, title));
        double most = lines.stream().mapToDouble(figure).max().orElse(1);
        for (int i = 0; i < lines.size(); i++) {
            double value = figure.applyAsDouble(lines.get(i));
            double length = BARS * value / most;
            svg.append(format(
                    "<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>%n",
                    left,
                    TOP + LINE * i,
                    length,
                    LINE - 4,
                    COLOURS.get(lines.get(i).subject())));
            text((int) (left + length + 5), i, "start", format(pattern, value));
        }
    }

    private void text(int x, int line, String anchor, String words) {
        svg.append(format(
                "<text x='%d' y='%d' text-anchor='%s'>%s</text>%n", x, TOP + LINE * line + LINE - 7, anchor, words));
    }
}
