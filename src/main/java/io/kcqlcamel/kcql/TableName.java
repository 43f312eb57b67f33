package io.kcqlcamel.kcql;

import java.util.Optional;

/**
 * The table that a statement reads.
 *
 * @param keyspace empty when the statement leaves it to the connector's configuration
 */
public record TableName(Optional<Name> keyspace, Name table, Span span) {

    /** The table as KCQL: {@code table} or {@code keyspace.table}. */
    public String canonical() {
        return keyspace.map(name -> name.canonical() + ".").orElse("") + table.canonical();
    }
}
