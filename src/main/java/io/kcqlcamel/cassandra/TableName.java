package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table by its exact names, without quotes. */
public record TableName(String keyspace, String table) {

    private static final Pattern CQL = Pattern.compile("(\\w+|\"(?:[^\"]|\"\")+\")\\.(\\w+|\"(?:[^\"]|\"\")+\")");

    /**
     * @param cql {@code keyspace.table} as CQL writes it
     * @throws CassandraException for anything else
     */
    public static TableName parse(String cql) {
        Matcher matcher = CQL.matcher(cql);
        if (!matcher.matches()) {
            throw CassandraException.permanent("\"" + cql + "\" is no table: write keyspace.table.", null);
        }
        return new TableName(exact(matcher.group(1)), exact(matcher.group(2)));
    }

    private static String exact(String cql) {
        return CqlIdentifier.fromCql(cql).asInternal();
    }

    /** As CQL writes it, quoted where it has to be. */
    String cql() {
        return CqlIdentifier.fromInternal(keyspace).asCql(true) + "."
                + CqlIdentifier.fromInternal(table).asCql(true);
    }

    @Override
    public String toString() {
        return keyspace + "." + table;
    }
}
