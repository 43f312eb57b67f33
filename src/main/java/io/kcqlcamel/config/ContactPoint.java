package io.kcqlcamel.config;

import java.util.Optional;

/**
 * A Cassandra node to connect to first.
 *
 * @param host a name, an IPv4 or an IPv6 address without brackets
 * @param port empty: that of {@link Options#PORT}
 */
public record ContactPoint(String host, Optional<Integer> port) {

    /**
     * Reads {@code host}, {@code host:port}, {@code [v6]:port} or a bare IPv6 address.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    static ContactPoint parse(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            String rest = text.substring(end + 1);
            if (end < 2 || !(rest.isEmpty() || rest.startsWith(":"))) {
                throw new IllegalArgumentException(text);
            }
            return of(text.substring(1, end), rest.isEmpty() ? rest : rest.substring(1), rest.isEmpty());
        }
        int colon = text.indexOf(':');
        boolean bare = colon < 0 || text.indexOf(':', colon + 1) > 0;
        return bare ? of(text, "", true) : of(text.substring(0, colon), text.substring(colon + 1), false);
    }

    private static ContactPoint of(String host, String port, boolean withoutPort) {
        if (host.isEmpty() || host.contains("/") || host.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(host);
        }
        return new ContactPoint(host, withoutPort ? Optional.empty() : Optional.of(Types.PORT.parse(port)));
    }

    @Override
    public String toString() {
        String printed = host.contains(":") ? "[" + host + "]" : host;
        return port.map(number -> printed + ":" + number).orElse(printed);
    }
}
