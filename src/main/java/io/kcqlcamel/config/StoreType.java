package io.kcqlcamel.config;

/** The format of a trust store or key store, named as the JVM names it. */
public enum StoreType {
    JKS,
    PKCS12
}
