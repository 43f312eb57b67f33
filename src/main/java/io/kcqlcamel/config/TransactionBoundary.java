package io.kcqlcamel.config;

/** Kafka Connect's {@code transaction.boundary}. */
public enum TransactionBoundary {
    /** A transaction for each batch that is polled, which here is a page of rows. */
    POLL,
    INTERVAL,
    CONNECTOR
}
