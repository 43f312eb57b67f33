package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs statements for a person: answers are tables of text. */
public final class CqlConsole implements AutoCloseable {

    private static final int SHOWN_ROWS = 100;

    private final CqlSession session;

    public CqlConsole(ConnectionSettings settings) {
        session = Sessions.open(settings);
    }

    /**
     * @return the rows, or empty for a statement that gives none
     * @throws CassandraException with the cluster's words
     */
    public String run(String cql) {
        try {
            return table(session.execute(cql));
        } catch (DriverException e) {
            throw CassandraException.permanent(e.getMessage(), e);
        }
    }

    private static String table(ResultSet result) {
        if (result.getColumnDefinitions().size() == 0) {
            return "";
        }
        List<List<String>> lines = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ColumnDefinition column : result.getColumnDefinitions()) {
            names.add(column.getName().asInternal());
        }
        lines.add(names);
        for (Row row : result) {
            if (lines.size() > SHOWN_ROWS) {
                lines.add(names.stream().map(name -> "…").toList());
                break;
            }
            lines.add(cells(row));
        }
        return aligned(lines);
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getColumnDefinitions().size(); i++) {
            cells.add(
                    row.isNull(i)
                            ? "null"
                            : row.codecRegistry()
                                    .codecFor(row.getColumnDefinitions().get(i).getType())
                                    .format(row.getObject(i)));
        }
        return cells;
    }

    private static String aligned(List<List<String>> lines) {
        int[] widths = new int[lines.get(0).size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining("\n"));
    }

    private static String aligned(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder(" ");
        for (int i = 0; i < widths.length; i++) {
            text.append(String.format("%-" + widths[i] + "s", line.get(i))).append(i + 1 < widths.length ? " | " : "");
        }
        return text.toString().stripTrailing();
    }

    @Override
    public void close() {
        session.close();
    }
}
