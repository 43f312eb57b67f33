package io.kcqlcamel.app;

import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.TimeWindow;
import io.kcqlcamel.offset.PositionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Positions in words, a line each, in columns. */
final class PositionTable {

    private static final List<String> HEADING = List.of("CONNECTOR", "TABLE", "TOPIC", "SHARD", "POSITION", "ROWS");

    private PositionTable() {}

    /** Lines without a line break at the end. */
    static String of(Map<PositionKey, Position> positions) {
        List<List<String>> lines = new ArrayList<>(List.of(HEADING));
        positions.forEach((key, position) -> lines.add(line(key, position)));
        int[] widths = IntStream.range(0, HEADING.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining("\n"));
    }

    private static List<String> line(PositionKey key, Position position) {
        return List.of(
                key.connector(),
                key.table(),
                key.topic(),
                key.shard().toString(),
                inWords(position),
                Long.toString(position.rows()));
    }

    private static String aligned(List<String> line, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> line.get(column)
                        + " ".repeat(widths[column] - line.get(column).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    /** Where a shard stands, times in UTC. */
    static String inWords(Position position) {
        if (position.window() instanceof TimeWindow window) {
            return position.complete()
                    ? "all up to " + window.upTo()
                    : "between " + window.after() + " and " + window.upTo();
        }
        return (position.complete() ? "after " : "within ") + position.window();
    }
}
