package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.RelationMetadata;
import io.kcqlcamel.text.Nearest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks names up in the cluster's schema; what is not there is answered with the nearest that is. */
final class SchemaNames {

    private static final int NAMES_SHOWN = 20;

    private SchemaNames() {}

    static KeyspaceMetadata keyspace(CqlSession session, String name) {
        return find(session, metadata -> metadata.getKeyspace(CqlIdentifier.fromInternal(name)))
                .orElseThrow(() -> missing(
                        "There is no keyspace " + name + " in Cassandra.",
                        name,
                        session.getMetadata().getKeyspaces().keySet()));
    }

    static RelationMetadata table(CqlSession session, TableName name) {
        return find(session, metadata -> table(metadata, name))
                .orElseThrow(() -> missing(
                        "There is no table " + name.table() + " in keyspace " + name.keyspace() + ".",
                        name.table(),
                        tables(keyspace(session, name.keyspace())).keySet()));
    }

    /** The driver hears of what is new a second late: what it does not know, it asks for before it is missing. */
    private static <T> Optional<T> find(CqlSession session, Function<Metadata, Optional<T>> search) {
        return search.apply(session.getMetadata()).or(() -> search.apply(session.refreshSchema()));
    }

    private static Optional<RelationMetadata> table(Metadata metadata, TableName name) {
        return metadata.getKeyspace(CqlIdentifier.fromInternal(name.keyspace()))
                .map(SchemaNames::tables)
                .map(tables -> tables.get(CqlIdentifier.fromInternal(name.table())));
    }

    /** A materialized view is read like a table. */
    private static Map<CqlIdentifier, RelationMetadata> tables(KeyspaceMetadata keyspace) {
        Map<CqlIdentifier, RelationMetadata> tables = new HashMap<>(keyspace.getTables());
        tables.putAll(keyspace.getViews());
        return tables;
    }

    /** @param cql the column as CQL writes it, quoted where it has to be */
    static ColumnMetadata column(RelationMetadata table, String cql) {
        CqlIdentifier name = CqlIdentifier.fromCql(cql);
        return table.getColumn(name).orElseThrow(() -> missingColumn(table, name.asInternal()));
    }

    static CassandraException missingColumn(RelationMetadata table, String name) {
        return missing(
                "There is no column " + name + " in table "
                        + table.getKeyspace().asInternal() + "."
                        + table.getName().asInternal() + ".",
                name,
                table.getColumns().keySet());
    }

    private static CassandraException missing(String sentence, String name, Collection<CqlIdentifier> known) {
        return missing(
                sentence,
                name,
                known.stream().map(CqlIdentifier::asInternal).sorted().toList());
    }

    static CassandraException missing(String sentence, String name, List<String> known) {
        return CassandraException.permanent(sentence + " " + remedy(name, known), null);
    }

    private static String remedy(String name, List<String> names) {
        return Nearest.to(name, names)
                .map(near -> "Did you mean " + near + "?")
                .orElse(names.isEmpty() ? "There are none." : "There are: " + listed(names) + ".");
    }

    private static String listed(List<String> names) {
        String first = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return names.size() > NAMES_SHOWN ? first + " and " + (names.size() - NAMES_SHOWN) + " more" : first;
    }
}
