package io.kcqlcamel.config;

/** How {@code JsonConverter} writes a decimal. */
public enum DecimalFormat {
    /** The unscaled value's two's complement bytes, as base64 text. */
    BASE64,
    /** A JSON number. */
    NUMERIC
}
