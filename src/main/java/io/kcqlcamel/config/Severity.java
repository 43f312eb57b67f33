package io.kcqlcamel.config;

/** How much a {@link Problem} matters. */
public enum Severity {
    /** The file cannot be used. */
    ERROR,
    /** The file can be used, but probably does not do what its author believes. */
    WARNING,
    /** Something in the file has no effect, or is read under another name. */
    NOTE
}
