package io.kcqlcamel.offset;

import io.kcqlcamel.failure.Failure;

/** Why positions cannot be read or kept, in a user's words. */
public final class OffsetException extends Failure {

    private static final long serialVersionUID = 1L;

    private OffsetException(String message, boolean passing, Throwable cause) {
        super(message, passing, cause);
    }

    static OffsetException permanent(String message, Throwable cause) {
        return new OffsetException(message, false, cause);
    }

    static OffsetException passing(String message, Throwable cause) {
        return new OffsetException(message, true, cause);
    }
}
