package io.kcqlcamel.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.internal.core.metadata.DefaultEndPoint;
import io.kcqlcamel.cassandra.ConnectionSettings.Credentials;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A node's answers to a login, of which a real one gives the first only while it is overloaded. */
class ConnectFailureTest {

    @Test
    void a_login_that_was_not_compared_with_anything_is_tried_again() {
        CassandraException failure =
                answered("Unable to perform authentication: Operation timed out - received only 0");
        assertThat(failure)
                .hasMessage("Cassandra at one:9042 could not check the login: it did not get at its own table of users"
                        + " in time.");
        assertThat(failure.transientFailure()).isTrue();
    }

    @Test
    void a_wrong_password_is_wrong_for_good() {
        CassandraException failure = answered("Provided username reader and/or password are incorrect");
        assertThat(failure)
                .hasMessage("Cassandra at one:9042 did not let us in: user reader or its password is wrong. Check"
                        + " connect.cassandra.username and connect.cassandra.password.");
        assertThat(failure.transientFailure()).isFalse();
    }

    private static CassandraException answered(String words) {
        ConnectionSettings settings = new ConnectionSettings(
                List.of("one:9042"),
                0,
                Optional.empty(),
                Optional.of(new Credentials("reader", "secret")),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(12));
        DefaultEndPoint place = new DefaultEndPoint(InetSocketAddress.createUnresolved("one", 9042));
        Node node = (Node) Proxy.newProxyInstance(
                Node.class.getClassLoader(),
                new Class<?>[] {Node.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> 1;
                    case "equals" -> proxy == arguments[0];
                    default -> "one";
                });
        Throwable refusal = new AuthenticationException(place, words);
        return ConnectFailure.of(settings, AllNodesFailedException.fromErrors(List.of(Map.entry(node, refusal))));
    }
}
