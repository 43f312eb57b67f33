package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.RelationMetadata;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import io.kcqlcamel.mode.ReadMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the cluster takes a statement; where it does not, what to change. */
final class StatementCheck {

    /** Cassandra 3 to 5: "Undefined column name nmae in table ks.t". */
    private static final Pattern UNDEFINED_COLUMN = Pattern.compile("Undefined column name \"?(.+?)\"?(?: in .*)?");

    private final RelationMetadata table;
    private final ReadMode mode;

    StatementCheck(RelationMetadata table, ReadMode mode) {
        this.table = table;
        this.mode = mode;
    }

    /** Has the cluster read the statement, which is the only sure check of it. */
    void check(CqlSession session, String cql) {
        try {
            session.prepare(cql);
        } catch (QueryValidationException e) {
            Matcher undefined = UNDEFINED_COLUMN.matcher(e.getMessage());
            if (undefined.matches()) {
                throw SchemaNames.missingColumn(table, undefined.group(1));
            }
            throw CassandraException.permanent(
                    needsFiltering(e).orElse("Cassandra does not take the statement: " + e.getMessage() + "\n  " + cql),
                    e);
        }
    }

    /** Empty where it is not our own condition that needs an index. */
    private Optional<String> needsFiltering(QueryValidationException refused) {
        return mode.filteredColumn()
                .filter(column -> refused.getMessage().contains("ALLOW FILTERING"))
                .map(column -> FullScan.refusal(table, SchemaNames.column(table, column)));
    }
}
