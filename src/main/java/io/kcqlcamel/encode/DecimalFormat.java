package io.kcqlcamel.encode;

/** How JSON carries decimals: {@code decimal.format} of Connect's JsonConverter. */
public enum DecimalFormat {
    /** Base64 of the unscaled value's bytes, the default. */
    BASE64,
    /** A JSON number. */
    NUMERIC
}
