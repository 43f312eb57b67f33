package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.RelationMetadata;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table's primary key, read beside whatever columns a statement lists: the marker {@code :primaryKey} in a list stands
 * for its columns, each under a name that no other column has.
 */
final class PrimaryKey {

    /** What a list says in place of the key's columns. */
    static final String MARKER = ":primaryKey";

    private static final String PREFIX = MARKER + " ";

    /** Before the name of the column that tells a row's time, where that is read apart too. */
    private static final String TIME = ":time ";

    private PrimaryKey() {}

    /** Partition key, then clustering columns, by their exact names. */
    static List<String> names(RelationMetadata table) {
        return table.getPrimaryKey().stream()
                .map(ColumnMetadata::getName)
                .map(CqlIdentifier::asInternal)
                .toList();
    }

    /** What stands in the list in the marker's place. */
    static String cql(RelationMetadata table) {
        return names(table).stream()
                .map(name -> cql(name) + " AS " + cql(apart(name)))
                .collect(Collectors.joining(", "));
    }

    private static String cql(String name) {
        return CqlIdentifier.fromInternal(name).asCql(true);
    }

    /** The name that a column of the key is read under. */
    static String apart(String name) {
        return PREFIX + name;
    }

    static boolean isApart(String name) {
        return name.startsWith(PREFIX) || name.startsWith(TIME);
    }

    /** The name that the column of a row's time is read under. */
    static String timeApart(String name) {
        return TIME + name;
    }
}
