package io.kcqlcamel.cassandra;

/**
 * One column of a result, or one field of a user-defined type.
 *
 * @param name the column's exact name, or its alias where the statement gives one; without quotes
 */
public record Column(String name, CqlType type) {}
