package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.failure.Failure;
import java.util.Optional;

/** A column, or a row, that cannot become a message: the chosen format or a transform does not take it. */
public final class EncodingException extends Failure {

    private static final long serialVersionUID = 1L;

    private final String column;

    private EncodingException(String message, String column, boolean passing, Throwable cause) {
        super(message, passing, cause);
        this.column = column;
    }

    /** @param problem what is wrong and what to do, from the colon to the full stop */
    static EncodingException of(Column column, String problem) {
        String type = CqlNames.CQL.of(column.type());
        String message = "Column " + column.name() + " (" + type + "): " + problem + ".";
        return new EncodingException(message, column.name(), false, null);
    }

    /** @param problem what is wrong with the converter's settings and what to do */
    static EncodingException ofSetting(String problem) {
        return new EncodingException(problem, null, false, null);
    }

    /**
     * The same, with the row named.
     *
     * @param key the row's primary key, {@code id = 7}; empty where it is not known
     */
    public EncodingException ofRow(String key) {
        return key.isEmpty()
                ? this
                : new EncodingException(
                        getMessage() + " It is the row with " + key + ".", column, transientFailure(), this);
    }

    /** The column whose value it is about, where it is about one. */
    public Optional<String> column() {
        return Optional.ofNullable(column);
    }

    static EncodingException ofTable(String table, String problem) {
        return new EncodingException("Table " + table + ": " + problem + ".", null, false, null);
    }

    /**
     * Of what works on rows but is not ours.
     *
     * @param problem what does not take the row, and why; a whole sentence
     * @param passing whether it may take it another time
     */
    public static EncodingException of(String problem, boolean passing, Throwable cause) {
        return new EncodingException(problem, null, passing, cause);
    }
}
