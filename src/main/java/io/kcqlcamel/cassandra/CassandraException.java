package io.kcqlcamel.cassandra;

import io.kcqlcamel.failure.Failure;

/** What went wrong with the cluster, in a user's words. */
public final class CassandraException extends Failure {

    private static final long serialVersionUID = 1L;

    private CassandraException(String message, boolean passing, Throwable cause) {
        super(message, passing, cause);
    }

    static CassandraException permanent(String message, Throwable cause) {
        return new CassandraException(message, false, cause);
    }

    static CassandraException passing(String message, Throwable cause) {
        return new CassandraException(message, true, cause);
    }
}
