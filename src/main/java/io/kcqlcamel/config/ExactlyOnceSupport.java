package io.kcqlcamel.config;

/** Kafka Connect's {@code exactly.once.support}. */
public enum ExactlyOnceSupport {
    REQUESTED,
    REQUIRED,
    /** Ours: rows without transactions, at least once. */
    DISABLED
}
