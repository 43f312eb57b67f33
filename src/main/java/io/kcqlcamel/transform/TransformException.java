package io.kcqlcamel.transform;

import io.kcqlcamel.failure.Failure;
import org.apache.kafka.connect.errors.RetriableException;

/** A transform that cannot be had, or a row that it or a converter behind it cannot take. */
public final class TransformException extends Failure {

    private static final long serialVersionUID = 1L;

    private TransformException(String message, boolean passing, Throwable cause) {
        super(message, passing, cause);
    }

    static TransformException of(String problem) {
        return new TransformException(problem + ".", false, null);
    }

    /** @param problem names the setting, the rule and the remedy */
    static TransformException of(String problem, Throwable cause) {
        return new TransformException(problem + ".", false, cause);
    }

    /** @param part of the route that failed: {@code Transform mask (com.example.Mask)} */
    static TransformException ofRow(String part, String table, RuntimeException cause) {
        String problem = reason(cause);
        return new TransformException(
                part + " failed on a row of " + table + ": " + problem + (problem.endsWith(".") ? "" : "."),
                cause instanceof RetriableException,
                cause);
    }

    /** What the cause says; many an exception of the JDK has only its class to say. */
    static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message.strip();
    }
}
