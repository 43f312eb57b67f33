package io.kcqlcamel.mode;

/** What a mode asks about the table that it shall read. */
@FunctionalInterface
public interface Columns {

    /**
     * The CQL type of a column, as {@code DESCRIBE TABLE} writes it: {@code timestamp}, {@code bigint}.
     *
     * @param column as CQL writes it, quoted where it has to be
     * @throws RuntimeException when the table has no such column: says so, in a user's words
     */
    String typeOf(String column);
}
