package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import io.kcqlcamel.failure.Causes;
import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why no contact point let us in, in words. */
final class ConnectFailure {

    /** What a node says of a login that it has not compared with anything. */
    private static final String UNCHECKED = "Unable to perform authentication";

    private final ConnectionSettings settings;
    private final AllNodesFailedException failure;
    private final List<Throwable> causes;

    private ConnectFailure(ConnectionSettings settings, AllNodesFailedException failure) {
        this.settings = settings;
        this.failure = failure;
        this.causes = failure.getAllErrors().values().stream()
                .flatMap(List::stream)
                .flatMap(Causes::of)
                .toList();
    }

    static CassandraException of(ConnectionSettings settings, AllNodesFailedException failure) {
        return new ConnectFailure(settings, failure).inWords();
    }

    private CassandraException inWords() {
        Optional<AuthenticationException> refused = first(AuthenticationException.class);
        if (refused.isPresent()) {
            return refused.get().getMessage().contains(UNCHECKED)
                    ? passing(" could not check the login: it did not get at its own table of users in time.")
                    : permanent(" did not let us in: " + login());
        }
        Optional<SSLException> tls = first(SSLException.class);
        if (tls.isPresent()) {
            return permanent(" was reached, but TLS failed: " + TlsFailure.inWords(tls.get()));
        }
        if (isHungUpOn()) {
            return passing(
                    " was reached, but ended the connection at once. If it expects TLS, set"
                            + " connect.cassandra.ssl.enabled=true; otherwise check that connect.cassandra.port is its CQL port.");
        }
        return passing(" cannot be reached: " + reason() + ". Check that it runs, " + ConnectionSettings.CONTACT_POINTS
                + " and connect.cassandra.port.");
    }

    private String login() {
        return settings.credentials()
                .map(user -> "user " + user.username()
                        + " or its password is wrong. Check connect.cassandra.username and connect.cassandra.password.")
                .orElse("it asks for a user name and a password."
                        + " Set connect.cassandra.username and connect.cassandra.password.");
    }

    /** Whether there was a connection; of one that never came, the driver says that it is closed, too. */
    private boolean isHungUpOn() {
        return first(ConnectException.class).isEmpty()
                && (first(SocketException.class).isPresent()
                        || first(ClosedChannelException.class).isPresent()
                        || first(ClosedConnectionException.class).isPresent());
    }

    private String reason() {
        String limit = " within " + settings.connectTimeout().toMillis() + " ms";
        if (first(ConnectTimeoutException.class).isPresent()) {
            return "no connection" + limit;
        }
        if (first(ConnectException.class).isPresent()) {
            return "the connection was refused";
        }
        if (first(DriverTimeoutException.class).isPresent()) {
            return "no answer" + limit;
        }
        return causes.isEmpty() ? "no node answered" : Causes.root(causes.get(0));
    }

    private <T extends Throwable> Optional<T> first(Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private CassandraException permanent(String words) {
        return CassandraException.permanent("Cassandra at " + settings.addresses() + words, failure);
    }

    private CassandraException passing(String words) {
        return CassandraException.passing("Cassandra at " + settings.addresses() + words, failure);
    }
}
