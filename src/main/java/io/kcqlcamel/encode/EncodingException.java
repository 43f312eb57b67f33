package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.failure.Failure;

/** A column, or one row's value of it, that the chosen format cannot carry. */
public final class EncodingException extends Failure {

    private static final long serialVersionUID = 1L;

    private EncodingException(String message, Throwable cause) {
        super(message, false, cause);
    }

    /** @param problem what is wrong and what to do, from the colon to the full stop */
    static EncodingException of(Column column, String problem) {
        String type = CqlNames.CQL.of(column.type());
        return new EncodingException("Column " + column.name() + " (" + type + "): " + problem + ".", null);
    }

    /** @param problem what is wrong with the converter's settings and what to do */
    static EncodingException ofSetting(String problem) {
        return new EncodingException(problem, null);
    }

    /**
     * The same, with the row named.
     *
     * @param key the row's primary key, {@code id = 7}; empty where it is not known
     */
    public EncodingException ofRow(String key) {
        return key.isEmpty() ? this : new EncodingException(getMessage() + " It is the row with " + key + ".", this);
    }

    static EncodingException ofTable(String table, String problem) {
        return new EncodingException("Table " + table + ": " + problem + ".", null);
    }
}
