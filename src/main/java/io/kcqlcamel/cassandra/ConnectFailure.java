package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import java.net.ConnectException;
import java.util.List;
import javax.net.ssl.SSLException;

/** Why no contact point let us in, in words. */
final class ConnectFailure {

    private ConnectFailure() {}

    static CassandraException of(ConnectionSettings settings, AllNodesFailedException failure) {
        List<Throwable> causes =
                failure.getAllErrors().values().stream().flatMap(List::stream).toList();
        String at = "Cassandra at " + settings.addresses();
        if (causes.stream().anyMatch(cause -> find(cause, AuthenticationException.class) != null)) {
            return CassandraException.permanent(at + " did not let us in: " + login(settings), failure);
        }
        SSLException tls = first(causes, SSLException.class);
        if (tls != null) {
            return CassandraException.permanent(
                    at + " was reached, but TLS failed: " + tls.getMessage()
                            + ". Check connect.cassandra.ssl.enabled, the trust store and the host name.",
                    failure);
        }
        return CassandraException.passing(
                at + " cannot be reached: " + reason(causes)
                        + ". Check that it runs, connect.cassandra.contact.points and connect.cassandra.port.",
                failure);
    }

    private static String login(ConnectionSettings settings) {
        return settings.credentials()
                .map(user -> "user " + user.username()
                        + " or its password is wrong. Check connect.cassandra.username and connect.cassandra.password.")
                .orElse("it asks for a user name and a password."
                        + " Set connect.cassandra.username and connect.cassandra.password.");
    }

    private static String reason(List<Throwable> causes) {
        if (first(causes, ConnectException.class) != null) {
            return "the connection was refused";
        }
        if (causes.isEmpty()) {
            return "no node answered";
        }
        Throwable root = causes.get(0);
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static <T extends Throwable> T first(List<Throwable> causes, Class<T> type) {
        return causes.stream()
                .map(cause -> find(cause, type))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static <T extends Throwable> T find(Throwable from, Class<T> type) {
        for (Throwable cause = from; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
