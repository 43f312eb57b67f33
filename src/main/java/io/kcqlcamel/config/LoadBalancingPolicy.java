package io.kcqlcamel.config;

/** The names that the replaced connector knows; all of them stand for the driver's default policy. */
public enum LoadBalancingPolicy {
    ROUND_ROBIN,
    TOKEN_AWARE,
    LATENCY_AWARE,
    DC_AWARE_ROUND_ROBIN
}
