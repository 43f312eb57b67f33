package io.kcqlcamel.app;

import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.TimeWindow;
import io.kcqlcamel.offset.PositionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Positions in words, a line each, in columns. */
final class PositionTable {

    private static final String NONE = "the beginning";

    private PositionTable() {}

    /** Lines without a line break at the end. */
    static String of(Map<PositionKey, Position> positions) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("CONNECTOR", "TABLE", "TOPIC", "SHARD", "POSITION", "ROWS"));
        positions.forEach((key, position) -> lines.add(line(key, inWords(position), Long.toString(position.rows()))));
        return aligned(lines);
    }

    /** Each shard that changes, as it is and as it will be. */
    static String ofChanges(Map<PositionKey, Position> before, Map<PositionKey, Optional<Position>> after) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("CONNECTOR", "TABLE", "TOPIC", "SHARD", "BEFORE", "AFTER"));
        after.forEach((key, position) ->
                lines.add(line(key, inWords(Optional.ofNullable(before.get(key))), inWords(position))));
        return aligned(lines);
    }

    private static List<String> line(PositionKey key, String... further) {
        List<String> cells = new ArrayList<>(
                List.of(key.connector(), key.table(), key.topic(), key.shard().toString()));
        cells.addAll(List.of(further));
        return cells;
    }

    private static List<String> line(String... cells) {
        return List.of(cells);
    }

    private static String aligned(List<List<String>> lines) {
        int[] widths = IntStream.range(0, lines.get(0).size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining("\n"));
    }

    private static String aligned(List<String> line, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> line.get(column)
                        + " ".repeat(widths[column] - line.get(column).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String inWords(Optional<Position> position) {
        return position.map(PositionTable::inWords).orElse(NONE);
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
