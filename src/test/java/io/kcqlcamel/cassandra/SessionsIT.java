package io.kcqlcamel.cassandra;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionsIT {

    /** More than the driver has at once on a connection, unless it is told. */
    private static final int ROUTES = 3_000;

    @Test
    void thousands_of_routes_may_ask_in_the_same_moment() {
        try (CqlSession session = Sessions.open(patient(TestTable.settings(TestServers.cassandra())))) {
            CompletableFuture<?>[] answers =
                    Stream.generate(() -> ask(session)).limit(ROUTES).toArray(CompletableFuture<?>[]::new);

            assertThatCode(() -> CompletableFuture.allOf(answers).join()).doesNotThrowAnyException();
        }
    }

    /** The last of so many is answered when all others have been. */
    private static ConnectionSettings patient(ConnectionSettings usual) {
        return new ConnectionSettings(
                usual.contactPoints(),
                usual.port(),
                usual.localDatacenter(),
                usual.credentials(),
                usual.tls(),
                usual.consistencyLevel(),
                usual.connectTimeout(),
                Duration.ofMinutes(2));
    }

    private static CompletableFuture<AsyncResultSet> ask(CqlSession session) {
        return session.executeAsync("SELECT key FROM system.local").toCompletableFuture();
    }
}
