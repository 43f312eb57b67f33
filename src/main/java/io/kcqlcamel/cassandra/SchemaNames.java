package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import io.kcqlcamel.text.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks names up in the cluster's schema; what is not there is answered with the nearest that is. */
final class SchemaNames {

    /** Cassandra 3 to 5: "Undefined column name nmae in table ks.t". */
    private static final Pattern UNDEFINED_COLUMN = Pattern.compile("Undefined column name \"?(.+?)\"?(?: in .*)?");

    private SchemaNames() {}

    static TableMetadata table(CqlSession session, TableName name) {
        Map<CqlIdentifier, KeyspaceMetadata> keyspaces = session.getMetadata().getKeyspaces();
        KeyspaceMetadata keyspace = keyspaces.get(CqlIdentifier.fromInternal(name.keyspace()));
        if (keyspace == null) {
            throw missing("There is no keyspace " + name.keyspace() + " in Cassandra.", name.keyspace(), keyspaces);
        }
        TableMetadata table = keyspace.getTables().get(CqlIdentifier.fromInternal(name.table()));
        if (table == null) {
            throw missing(
                    "There is no table " + name.table() + " in keyspace " + name.keyspace() + ".",
                    name.table(),
                    keyspace.getTables());
        }
        return table;
    }

    /** @param cql the column as CQL writes it, quoted where it has to be */
    static ColumnMetadata column(TableMetadata table, String cql) {
        CqlIdentifier name = CqlIdentifier.fromCql(cql);
        return table.getColumn(name).orElseThrow(() -> missingColumn(table, name.asInternal()));
    }

    /** Has the cluster read the statement, which is the only sure check of it. */
    static void check(CqlSession session, TableMetadata table, String cql) {
        try {
            session.prepare(cql);
        } catch (QueryValidationException e) {
            Matcher undefined = UNDEFINED_COLUMN.matcher(e.getMessage());
            if (undefined.matches()) {
                throw missingColumn(table, undefined.group(1));
            }
            throw CassandraException.permanent(
                    "Cassandra does not take the statement: " + e.getMessage() + "\n  " + cql, e);
        }
    }

    private static CassandraException missingColumn(TableMetadata table, String name) {
        return missing(
                "There is no column " + name + " in table "
                        + table.getKeyspace().asInternal() + "."
                        + table.getName().asInternal() + ".",
                name,
                table.getColumns());
    }

    private static CassandraException missing(String sentence, String name, Map<CqlIdentifier, ?> known) {
        List<String> names =
                known.keySet().stream().map(CqlIdentifier::asInternal).sorted().toList();
        return CassandraException.permanent(sentence + " " + remedy(name, names), null);
    }

    private static String remedy(String name, Collection<String> names) {
        return Nearest.to(name, names)
                .map(near -> "Did you mean " + near + "?")
                .orElse(names.isEmpty() ? "There are none." : "There are: " + String.join(", ", names) + ".");
    }
}
