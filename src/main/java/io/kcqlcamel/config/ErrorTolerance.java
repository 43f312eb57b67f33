package io.kcqlcamel.config;

/** Kafka Connect's {@code errors.tolerance}. */
public enum ErrorTolerance {
    NONE,
    ALL
}
