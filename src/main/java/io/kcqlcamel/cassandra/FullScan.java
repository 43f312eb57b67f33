package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.IndexKind;
import com.datastax.oss.driver.api.core.metadata.schema.IndexMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.RelationMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether Cassandra has to read a whole table to find a range of one column's values. */
final class FullScan {

    private FullScan() {}

    /**
     * What to tell whoever reads by that column again and again; empty where an index or the order of the rows in a
     * partition serves the range.
     */
    static Optional<String> remark(RelationMetadata table, ColumnMetadata column) {
        if (isIndexed(table, column) || isFirstInPartitions(table, column)) {
            return Optional.empty();
        }
        return Optional.of("Every poll makes Cassandra read the whole of " + name(table) + ": column "
                + column.getName().asCql(true) + " has no index that serves a range. " + remedy(table, column));
    }

    /** What to do where Cassandra refuses to read by that column. */
    static String refusal(RelationMetadata table, ColumnMetadata column) {
        return "Cassandra refuses to look for a range of column "
                + column.getName().asCql(true) + " in " + name(table) + ", which has no index that serves it. "
                + remedy(table, column)
                + "\nOr have every poll read the whole table: set connect.cassandra.import.allow.filtering=true.";
    }

    private static String name(RelationMetadata table) {
        return table.getKeyspace().asCql(true) + "." + table.getName().asCql(true);
    }

    private static String remedy(RelationMetadata table, ColumnMetadata column) {
        String name = name(table);
        String cql = column.getName().asCql(true);
        if (!(table instanceof TableMetadata)) {
            return "A materialized view can have none: make " + cql + " the first of its clustering columns.";
        }
        return table.getPartitionKey().equals(List.of(column))
                ? "It cannot have one either, since it alone is the partition key: keep the time in another column too."
                : "From Cassandra 5 on this makes one: CREATE INDEX ON " + name + " (" + cql + ") USING 'sai';";
    }

    /** Cassandra's own kind of secondary index, which is not custom, finds equal values only. */
    private static boolean isIndexed(RelationMetadata table, ColumnMetadata column) {
        return indexes(table)
                .filter(index -> index.getKind() == IndexKind.CUSTOM)
                .anyMatch(index -> targets(index.getTarget(), column.getName()));
    }

    /** A view has none. */
    private static Stream<IndexMetadata> indexes(RelationMetadata table) {
        return table instanceof TableMetadata real ? real.getIndexes().values().stream() : Stream.empty();
    }

    private static boolean targets(String target, CqlIdentifier column) {
        return target.equals(column.asInternal()) || target.equals(column.asCql(false));
    }

    private static boolean isFirstInPartitions(RelationMetadata table, ColumnMetadata column) {
        return table.getClusteringColumns().keySet().stream()
                .findFirst()
                .filter(column::equals)
                .isPresent();
    }
}
