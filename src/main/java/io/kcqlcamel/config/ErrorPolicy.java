package io.kcqlcamel.config;

/** What follows a fault that does not pass by itself. */
public enum ErrorPolicy {
    /** Skip and log rows that cannot be encoded; as {@link #THROW} for all else. */
    NOOP,
    /** Stop the route as failed, with the cause. */
    THROW,
    /** Start again, as often and as far apart as configured. */
    RETRY
}
