package io.kcqlcamel.transform;

import io.kcqlcamel.chain.Step;
import io.kcqlcamel.encode.EncodingException;
import org.apache.kafka.connect.errors.RetriableException;

/** What there is to say of a row that one of Connect's classes does not take; these do not know what they are about. */
final class RefusedRow {

    private RefusedRow() {}

    static EncodingException byTransform(Step step, String table, RuntimeException cause) {
        return of("Transform " + step.alias() + " (" + step.type() + ") failed on a row of " + table, cause);
    }

    /**
     * What the transforms made of a row cannot be sent.
     *
     * @param part of the record: {@code key}
     */
    static EncodingException byConverter(String part, String table, RuntimeException cause) {
        return of("The " + part + " that the transforms made of a row of " + table + " cannot be sent", cause);
    }

    private static EncodingException of(String failure, RuntimeException cause) {
        String reason = TransformException.reason(cause);
        String sentence = failure + ": " + reason + (reason.endsWith(".") ? "" : ".");
        return EncodingException.of(sentence, cause instanceof RetriableException, cause);
    }
}
