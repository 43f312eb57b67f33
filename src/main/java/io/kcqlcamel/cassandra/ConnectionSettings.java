package io.kcqlcamel.cassandra;

import io.kcqlcamel.tls.Tls;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to reach a cluster.
 *
 * @param contactPoints {@code host} or {@code host:port} each
 * @param port for contact points without one
 * @param localDatacenter inferred from the contact points where absent
 * @param consistencyLevel the driver's name of it; its default, LOCAL_ONE, where absent
 */
public record ConnectionSettings(
        List<String> contactPoints,
        int port,
        Optional<String> localDatacenter,
        Optional<Credentials> credentials,
        Optional<Tls> tls,
        Optional<String> consistencyLevel,
        Duration connectTimeout,
        Duration readTimeout) {

    /** For messages: where contact points are set, which files call by either name. */
    static final String CONTACT_POINTS = "connect.cassandra.contact.points (or connect.cassandra.host)";

    public record Credentials(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }

    /** For messages: the contact points with their ports. */
    public String addresses() {
        return String.join(", ", contactPoints.stream().map(this::withPort).toList());
    }

    String withPort(String contactPoint) {
        return hasPort(contactPoint) ? contactPoint : contactPoint + ":" + port;
    }

    /** An IPv6 address has several colons; with a port it stands in brackets. */
    private static boolean hasPort(String contactPoint) {
        return contactPoint.matches("[^:]+:\\d+|\\[.+]:\\d+");
    }
}
