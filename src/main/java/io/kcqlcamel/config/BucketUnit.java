package io.kcqlcamel.config;

/** The span of time of one bucket of a time series. */
public enum BucketUnit {
    DAY,
    HOUR,
    MINUTE,
    SECOND
}
