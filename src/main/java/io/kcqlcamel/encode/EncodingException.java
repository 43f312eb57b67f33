package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;

/** A column, or one row's value of it, that the chosen format cannot carry. Trying again gives the same. */
public final class EncodingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;

    EncodingException(Column column, String problem) {
        super("Column " + column.name() + " (" + CqlNames.CQL.of(column.type()) + "): " + problem + ".");
        this.column = column.name();
    }

    EncodingException(String message, Throwable cause) {
        super(message, cause);
        this.column = null;
    }

    /** The column's name, as in the message; null where the trouble is with the table's name. */
    public String column() {
        return column;
    }
}
