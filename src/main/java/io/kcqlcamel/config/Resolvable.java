package io.kcqlcamel.config;

import java.util.Optional;

/**
 * A value that may wait for the start of the route: written out in the file, or given there as a reference such as
 * {@code ${env:CASSANDRA_HOSTS}} to what only the machine that runs the route knows.
 *
 * @param text what to hand on to the running route: the text of the file, trimmed, with its references as they stand
 * @param known the value, checked; empty when {@code text} holds a reference, and then nothing has been checked
 */
public record Resolvable<T>(String text, Optional<T> known) {

    static <T> Resolvable<T> of(String text, T value) {
        return new Resolvable<>(text, Optional.of(value));
    }

    static <T> Resolvable<T> unresolved(String text) {
        return new Resolvable<>(text, Optional.empty());
    }

    @Override
    public String toString() {
        return text;
    }
}
