package io.kcqlcamel.config;

/** Where a schema registry's user and password come from. */
enum RegistryCredentialsSource {
    /** Between {@code //} and {@code @} of the registry's address. */
    URL,
    /** From {@code basic.auth.user.info}. */
    USER_INFO,
    /** From the Kafka client's login. */
    SASL_INHERIT
}
