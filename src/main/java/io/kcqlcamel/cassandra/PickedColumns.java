package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Some columns of a result, in an order of their own.
 *
 * @param columns at least one
 * @param cells where each of them is in a row of the result
 */
public record PickedColumns(List<Column> columns, List<Integer> cells) {

    public PickedColumns {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /**
     * The columns with these names, in the order of the names.
     *
     * @param clause what names them, for the message
     * @throws CassandraException when there is none of that name
     */
    public static PickedColumns named(List<Column> all, List<String> names, String clause) {
        List<Integer> cells =
                names.stream().map(name -> cell(all, name, clause)).toList();
        return new PickedColumns(cells.stream().map(all::get).toList(), cells);
    }

    /** The table's primary key, be it read under its own names or, beside a list of columns, under {@link PrimaryKey}'s. */
    public static PickedColumns primaryKey(List<Column> all, List<String> key) {
        List<Column> columns = new ArrayList<>();
        List<Integer> cells = new ArrayList<>();
        for (String name : key) {
            int apart = find(all, PrimaryKey.apart(name));
            int cell = apart >= 0 ? apart : cell(all, name, "the primary key");
            columns.add(new Column(name, all.get(cell).type()));
            cells.add(cell);
        }
        return new PickedColumns(columns, cells);
    }

    /**
     * What tells one row from any other: its time first, then its primary key.
     *
     * @param time the column that tells it, as CQL writes it
     * @param key exact names
     */
    public static PickedColumns identity(List<Column> all, String time, List<String> key) {
        String name = CqlIdentifier.fromCql(time).asInternal();
        int apart = find(all, PrimaryKey.timeApart(name));
        PickedColumns keys = primaryKey(all, key);
        List<Integer> cells = new ArrayList<>(List.of(apart >= 0 ? apart : cell(all, name, "PK")));
        cells.addAll(keys.cells);
        List<Column> columns =
                new ArrayList<>(List.of(new Column(name, all.get(cells.get(0)).type())));
        columns.addAll(keys.columns);
        return new PickedColumns(columns, cells);
    }

    /**
     * All other columns, but for those of a primary key that is read apart.
     *
     * @throws CassandraException when there is none of that name, or nothing is left
     */
    public static PickedColumns without(List<Column> all, List<String> names) {
        List<Integer> left = new ArrayList<>();
        names.forEach(name -> cell(all, name, "IGNORE"));
        for (int cell = 0; cell < all.size(); cell++) {
            String name = all.get(cell).name();
            if (!names.contains(name) && !PrimaryKey.isApart(name)) {
                left.add(cell);
            }
        }
        if (left.isEmpty()) {
            throw CassandraException.permanent(
                    "IGNORE leaves no column for the value. Take one of these out of it: " + String.join(", ", names)
                            + ".",
                    null);
        }
        return new PickedColumns(left.stream().map(all::get).toList(), left);
    }

    /** Whether these are all columns of the result, in its order. */
    public boolean isWhole(List<Column> all) {
        return columns.equals(all);
    }

    private static int cell(List<Column> all, String name, String clause) {
        int cell = find(all, name);
        if (cell < 0) {
            throw SchemaNames.missing(
                    "There is no column " + name + ", which " + clause + " names.",
                    name,
                    all.stream()
                            .map(Column::name)
                            .filter(known -> !PrimaryKey.isApart(known))
                            .sorted()
                            .toList());
        }
        return cell;
    }

    private static int find(List<Column> all, String name) {
        for (int cell = 0; cell < all.size(); cell++) {
            if (all.get(cell).name().equals(name)) {
                return cell;
            }
        }
        return -1;
    }
}
