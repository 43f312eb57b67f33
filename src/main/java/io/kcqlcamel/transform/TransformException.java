package io.kcqlcamel.transform;

import io.kcqlcamel.failure.Failure;

/** A transform, or its predicate, that cannot be had. */
public final class TransformException extends Failure {

    private static final long serialVersionUID = 1L;

    private TransformException(String message, Throwable cause) {
        super(message, false, cause);
    }

    /** @param problem names the setting, the rule and the remedy */
    static TransformException of(String problem, Throwable cause) {
        return new TransformException(problem + ".", cause);
    }

    /** What the cause says; many an exception of the JDK has only its class to say. */
    static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message.strip();
    }
}
