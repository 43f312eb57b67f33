package io.kcqlcamel.cassandra;

/** A table by its exact names, without quotes. */
public record TableName(String keyspace, String table) {

    @Override
    public String toString() {
        return keyspace + "." + table;
    }
}
