package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.List;
import java.util.stream.Collectors;

/** Which row it is, for messages: its primary key, as far as the statement selects it. */
final class RowKey {

    private RowKey() {}

    /** {@code id = 7 AND place = 'x'}; empty where no column of the key is there. */
    static String of(Row row, List<String> primaryKey) {
        return primaryKey.stream()
                .map(CqlIdentifier::fromInternal)
                .filter(row.getColumnDefinitions()::contains)
                .map(name -> name.asCql(true) + " = " + value(row, name))
                .collect(Collectors.joining(" AND "));
    }

    private static String value(Row row, CqlIdentifier name) {
        return row.codecRegistry().codecFor(row.getType(name)).format(row.getObject(name));
    }
}
