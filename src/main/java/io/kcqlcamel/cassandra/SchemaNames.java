package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.RelationMetadata;
import io.kcqlcamel.text.Nearest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks names up in the cluster's schema; what is not there is answered with the nearest that is. */
final class SchemaNames {

    private static final int NAMES_SHOWN = 20;

    private SchemaNames() {}

    static KeyspaceMetadata keyspace(CqlSession session, String name) {
        Map<CqlIdentifier, KeyspaceMetadata> keyspaces = session.getMetadata().getKeyspaces();
        KeyspaceMetadata keyspace = keyspaces.get(CqlIdentifier.fromInternal(name));
        if (keyspace == null) {
            throw missing("There is no keyspace " + name + " in Cassandra.", name, keyspaces.keySet());
        }
        return keyspace;
    }

    static RelationMetadata table(CqlSession session, TableName name) {
        KeyspaceMetadata keyspace = keyspace(session, name.keyspace());
        // A materialized view is read like a table.
        Map<CqlIdentifier, RelationMetadata> tables = new HashMap<>(keyspace.getTables());
        tables.putAll(keyspace.getViews());
        RelationMetadata table = tables.get(CqlIdentifier.fromInternal(name.table()));
        if (table == null) {
            throw missing(
                    "There is no table " + name.table() + " in keyspace " + name.keyspace() + ".",
                    name.table(),
                    tables.keySet());
        }
        return table;
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
