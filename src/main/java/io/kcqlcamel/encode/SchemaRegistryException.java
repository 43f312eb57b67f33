package io.kcqlcamel.encode;

/** The schema registry has no id for a schema; the message says why, and what to do. */
public final class SchemaRegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String subject;
    private final int status;
    private final boolean transientFailure;

    SchemaRegistryException(String message, String subject, int status, boolean transientFailure, Throwable cause) {
        super(message, cause);
        this.subject = subject;
        this.status = status;
        this.transientFailure = transientFailure;
    }

    /** The subject that was asked about. */
    public String subject() {
        return subject;
    }

    /** The HTTP status of the answer; 0 when there was none. */
    public int status() {
        return status;
    }

    /** Whether the same request may succeed later: not reachable, or an error of the server's own. */
    public boolean transientFailure() {
        return transientFailure;
    }
}
