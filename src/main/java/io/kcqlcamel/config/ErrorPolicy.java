package io.kcqlcamel.config;

/** What happens when rows cannot be read, encoded or sent. */
public enum ErrorPolicy {
    /** Skip and log. */
    NOOP,
    /** Stop the route as failed, with the cause. */
    THROW,
    /** Start again, as often and as far apart as configured. */
    RETRY
}
