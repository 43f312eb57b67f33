package io.kcqlcamel.config;

/** The consistency levels that a read can ask Cassandra for, named as in CQL. */
public enum ConsistencyLevel {
    ONE,
    TWO,
    THREE,
    QUORUM,
    ALL,
    LOCAL_ONE,
    LOCAL_QUORUM,
    EACH_QUORUM,
    SERIAL,
    LOCAL_SERIAL
}
