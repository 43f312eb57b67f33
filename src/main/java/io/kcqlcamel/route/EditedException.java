package io.kcqlcamel.route;

import io.kcqlcamel.failure.Failure;

/** A file that compile would write has been edited since it was generated; the message shows the difference. */
public final class EditedException extends Failure {

    private static final long serialVersionUID = 1L;

    EditedException(String message) {
        super(message, false, null);
    }
}
