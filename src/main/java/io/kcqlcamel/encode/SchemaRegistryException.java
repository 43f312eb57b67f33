package io.kcqlcamel.encode;

import io.kcqlcamel.failure.Failure;

/** The schema registry has no id for a schema; the message says why, and what to do. */
public final class SchemaRegistryException extends Failure {

    private static final long serialVersionUID = 1L;

    private final String subject;
    private final int status;

    SchemaRegistryException(String message, String subject, int status, boolean passing, Throwable cause) {
        super(message, passing, cause);
        this.subject = subject;
        this.status = status;
    }

    /** The subject that was asked about. */
    public String subject() {
        return subject;
    }

    /** Whether it is the rows' schema that the registry does not take: incompatible, or invalid. */
    public boolean refusesSchema() {
        return status == 409 || status == 422;
    }

    /** The HTTP status of the answer; 0 when there was none. */
    public int status() {
        return status;
    }
}
