package io.kcqlcamel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown, which reads well on a terminal too: columns of text to the left, figures to the right. */
final class TextTable {

    private final int texts;
    private final List<List<String>> lines = new ArrayList<>();

    /** @param texts how many columns, from the left, are text */
    TextTable(int texts, String... headings) {
        this.texts = texts;
        lines.add(List.of(headings));
    }

    TextTable add(String... cells) {
        lines.add(List.of(cells));
        return this;
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    @Override
    public String toString() {
        List<Integer> widths = IntStream.range(0, lines.get(0).size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElseThrow())
                .toList();
        StringBuilder text = new StringBuilder(row(lines.get(0), widths));
        text.append(row(widths.stream().map("-"::repeat).toList(), widths));
        lines.stream().skip(1).forEach(line -> text.append(row(line, widths)));
        return text.toString();
    }

    private String row(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> format((column < texts ? "%-" : "%") + widths.get(column) + "s", cells.get(column)))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
