package io.kcqlcamel.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a row of the table that is read looks like. The first column, a UUID, is the primary key. */
enum Shape {
    /** Ten columns of ten types, some 100 bytes of cells. */
    TEN("measurements", 1, 5000, tenColumns()),
    /** Forty columns: those ten, three times more under other names. */
    FORTY("wide", 4, 5000, fortyColumns()),
    /** Three columns, 50 bytes of cells. */
    SMALL("small", 1, 5000, smallColumns()),
    /** Two columns, 5 kB of cells; plain clients' page of 500 is as large as one of 5000 rows of 500 bytes. */
    LARGE("large", 20, 500, largeColumns()),
    /** As {@link #TEN}, in a table of its own: for a pass that is many times longer. */
    LONG("many_measurements", 1, 5000, tenColumns());

    private final String table;
    private final int part;
    private final int pageSize;
    private final List<BenchColumn> columns;

    Shape(String table, int part, int pageSize, List<BenchColumn> columns) {
        this.table = table;
        this.part = part;
        this.pageSize = pageSize;
        this.columns = columns;
    }

    String table() {
        return table;
    }

    /** In rows, of what the connector is measured beside, which itself has the default of {@code fetch.size}. */
    int pageSize() {
        return pageSize;
    }

    /** How many rows take about as long as so many of ten columns. */
    int rows(int ofTenColumns) {
        return Math.max(1, ofTenColumns / part);
    }

    String columns() {
        return columns.stream().map(BenchColumn::name).collect(Collectors.joining(", "));
    }

    String definitions() {
        return columns.stream().map(BenchColumn::definition).collect(Collectors.joining(", "));
    }

    String placeholders() {
        return columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    }

    Object[] values(int row, Random random) {
        return columns.stream().map(column -> column.content().of(row, random)).toArray();
    }

    private static List<BenchColumn> tenColumns() {
        List<BenchColumn> columns = new ArrayList<>(List.of(id()));
        columns.addAll(nineColumns(""));
        return columns;
    }

    private static List<BenchColumn> fortyColumns() {
        List<BenchColumn> columns = new ArrayList<>(tenColumns());
        IntStream.rangeClosed(1, 3).forEach(more -> {
            columns.add(new BenchColumn("device_" + more, "uuid", Shape::uuid));
            columns.addAll(nineColumns("_" + more));
        });
        return columns;
    }

    private static List<BenchColumn> smallColumns() {
        return List.of(
                id(),
                new BenchColumn("name", "text", (row, random) -> text(26, random)),
                new BenchColumn("sequence", "bigint", (row, random) -> (long) row));
    }

    private static List<BenchColumn> largeColumns() {
        return List.of(id(), new BenchColumn("document", "text", (row, random) -> text(4984, random)));
    }

    private static List<BenchColumn> nineColumns(String suffix) {
        return List.of(
                new BenchColumn("sensor" + suffix, "text", Shape::sensor),
                new BenchColumn("site" + suffix, "text", (row, random) -> "Gebäude " + row % 40 + ", floor " + row % 7),
                new BenchColumn("channel" + suffix, "int", (row, random) -> random.nextInt(100_000)),
                new BenchColumn("sequence" + suffix, "bigint", (row, random) -> 1_000_000_000L + row),
                new BenchColumn("value" + suffix, "double", (row, random) -> random.nextInt(1_000_000) / 1000.0),
                new BenchColumn("quality" + suffix, "float", (row, random) -> random.nextInt(1000) / 10f),
                new BenchColumn("valid" + suffix, "boolean", (row, random) -> row % 3 != 0),
                new BenchColumn("taken_at" + suffix, "timestamp", (row, random) -> taken(row)),
                new BenchColumn("taken_on" + suffix, "date", (row, random) -> LocalDate.of(2026, 1, 1)
                        .plusDays(row % 365)));
    }

    private static BenchColumn id() {
        return new BenchColumn("id", "uuid", Shape::uuid);
    }

    private static UUID uuid(int row, Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static String sensor(int row, Random random) {
        return String.format(Locale.ROOT, "sensor-%05d-%08x", row % 50_000, random.nextInt());
    }

    private static Instant taken(int row) {
        return Instant.parse("2026-01-01T00:00:00Z").plusMillis(row * 37L);
    }

    /** Letters and digits that do not compress to nothing. */
    private static String text(int length, Random random) {
        return random.ints(length, 0, 36)
                .map(digit -> Character.forDigit(digit, 36))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
