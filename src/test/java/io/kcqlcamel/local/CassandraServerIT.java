package io.kcqlcamel.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import io.kcqlcamel.TestCertificates;
import io.kcqlcamel.TestServers;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class CassandraServerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NAME = "SELECT name FROM school.students WHERE id = 1";

    @Test
    void rowsSurviveAKillAndALaterStartOnOtherPorts() {
        int port;
        try (LocalServers servers =
                TestServers.start("cassandra", none -> none.withCassandra(CassandraSettings.DEFAULT))) {
            port = servers.cassandra().port();
            try (CqlSession session = withPassword(servers.cassandra()).build()) {
                session.execute("CREATE KEYSPACE school WITH replication ="
                        + " {'class': 'SimpleStrategy', 'replication_factor': 1}");
                session.execute("CREATE TABLE school.students (id int PRIMARY KEY, name text)");
                session.execute("INSERT INTO school.students (id, name) VALUES (1, 'Ada')");
            }

            servers.cassandra().kill();
            assertThat(servers.cassandra().isRunning()).isFalse();
            servers.cassandra().restart();

            assertThat(servers.cassandra().port()).isEqualTo(port);
            assertThat(name(withPassword(servers.cassandra()))).isEqualTo("Ada");
        }
        try (LocalServers servers = LocalServers.start(
                TestServers.settings(TestServers.directory("cassandra")).withCassandra(CassandraSettings.DEFAULT))) {
            assertThat(servers.cassandra().port()).isNotEqualTo(port);
            assertThat(name(withPassword(servers.cassandra()))).isEqualTo("Ada");
        }
    }

    @Test
    void clientsMayHaveToShowACertificateInsteadOfAPassword() throws Exception {
        TestCertificates stores = TestCertificates.in(TestServers.directory("cassandra-stores"));
        CassandraSettings settings = CassandraSettings.DEFAULT
                .withPasswords(false)
                .withOption("cluster_name", "school")
                .withTls(new Tls(stores.keyStore(), stores.trustStore(), stores.password(), true));
        try (LocalServers servers = TestServers.start("cassandra-tls", none -> none.withCassandra(settings));
                CqlSession session = at(servers.cassandra())
                        .withSslEngineFactory(new ProgrammaticSslEngineFactory(context(stores)))
                        .build()) {
            assertThat(session.execute("SELECT cluster_name FROM system.local")
                            .one()
                            .getString(0))
                    .isEqualTo("school");
        }
    }

    private static String name(CqlSessionBuilder builder) {
        try (CqlSession session = builder.build()) {
            return session.execute(NAME).one().getString(0);
        }
    }

    private static CqlSessionBuilder withPassword(CassandraServer cassandra) {
        return at(cassandra)
                .withAuthCredentials(CassandraServer.SUPERUSER.user(), CassandraServer.SUPERUSER.password());
    }

    private static CqlSessionBuilder at(CassandraServer cassandra) {
        // Its first statements find a node that has only just started.
        DriverConfigLoader patient = DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, PATIENCE)
                .build();
        return CqlSession.builder()
                .withConfigLoader(patient)
                .addContactPoint(new InetSocketAddress("127.0.0.1", cassandra.port()))
                .withLocalDatacenter(CassandraServer.DATACENTER);
    }

    private static SSLContext context(TestCertificates stores) throws Exception {
        KeyStore keyStore = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(stores.keyStore())) {
            keyStore.load(stream, stores.password().toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore, stores.password().toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(
                stores.trustStore().toFile(), stores.password().toCharArray()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
