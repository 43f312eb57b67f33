package io.kcqlcamel.mode;

import io.kcqlcamel.failure.Failure;

/** Why a mode cannot read this table, in a user's words. Trying again does not help. */
public final class ModeException extends Failure {

    private static final long serialVersionUID = 1L;

    ModeException(String message) {
        super(message, false, null);
    }
}
