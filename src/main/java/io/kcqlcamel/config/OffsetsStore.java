package io.kcqlcamel.config;

/** Where positions are kept. */
public enum OffsetsStore {
    /** A compacted topic, in the transaction of the rows. */
    KAFKA,
    /** A table; after the rows. */
    CASSANDRA,
    /** A file of the machine that the route runs on; after the rows. */
    FILE
}
