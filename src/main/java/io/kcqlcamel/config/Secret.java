package io.kcqlcamel.config;

/**
 * Text that is never to be seen in a message, a log or a route.
 *
 * @param reveal the text itself; it may hold references such as {@code ${file:/run/secrets/db:password}}, which are
 *     resolved when a route starts
 */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "******";
    }
}
