package io.kcqlcamel.encode;

/** A value that cannot be written, before anyone has said which column it is from. */
final class CellException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CellException(String problem) {
        super(problem);
    }

    static void requireLength(int expected, int length) {
        if (length != expected) {
            throw new CellException(
                    "its value has " + length + " bytes where Cassandra writes " + expected + "; the cell is damaged");
        }
    }
}
