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

    /** A transform does not take a row. */
    static TransformException ofTransform(String alias, String type, String table, RuntimeException cause) {
        return ofRow("Transform " + alias + " (" + type + ") failed on a row of " + table, cause);
    }

    /**
     * What the transforms made of a row cannot be sent.
     *
     * @param part of the record: {@code key}
     */
    static TransformException ofPart(String part, String table, RuntimeException cause) {
        return ofRow("The " + part + " that the transforms made of a row of " + table + " cannot be sent", cause);
    }

    private static TransformException ofRow(String failure, RuntimeException cause) {
        String problem = reason(cause);
        return new TransformException(
                failure + ": " + problem + (problem.endsWith(".") ? "" : "."),
                cause instanceof RetriableException,
                cause);
    }

    /** What the cause says; many an exception of the JDK has only its class to say. */
    static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message.strip();
    }
}
