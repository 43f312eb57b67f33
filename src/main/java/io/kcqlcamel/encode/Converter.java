package io.kcqlcamel.encode;

/** A format named after the converter of Kafka Connect whose bytes it writes. */
public interface Converter extends Format<RowEncoder> {}
