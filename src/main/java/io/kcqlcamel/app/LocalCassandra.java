package io.kcqlcamel.app;

import io.kcqlcamel.cassandra.ConnectionSettings;
import io.kcqlcamel.cassandra.ConnectionSettings.Credentials;
import io.kcqlcamel.local.CassandraServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How to reach the local node. */
final class LocalCassandra {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private LocalCassandra() {}

    /** @param contactPoint {@code host:port} */
    static ConnectionSettings at(String contactPoint) {
        Credentials superuser = new Credentials(CassandraServer.SUPERUSER.user(), CassandraServer.SUPERUSER.password());
        return new ConnectionSettings(
                List.of(contactPoint),
                0,
                Optional.of(CassandraServer.DATACENTER),
                Optional.of(superuser),
                Optional.empty(),
                Optional.empty(),
                PATIENCE,
                PATIENCE);
    }
}
