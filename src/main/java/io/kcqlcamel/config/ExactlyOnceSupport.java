package io.kcqlcamel.config;

/** Kafka Connect's {@code exactly.once.support}. */
public enum ExactlyOnceSupport {
    REQUESTED,
    REQUIRED,
    /** Ours: rows without transactions, at least once. */
    DISABLED;

    /** What the file comes to: only positions in Kafka can be in the transaction of the rows. */
    static ExactlyOnceSupport of(OptionValues values) {
        return values.get(Options.OFFSETS_STORE) == OffsetsStore.KAFKA
                ? values.get(Options.EXACTLY_ONCE_SUPPORT)
                : DISABLED;
    }
}
