package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestCertificates;
import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.tls.Tls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A node that asks for TLS, for a certificate of ours and for a password, and the keys by which a connector has them. */
class TlsIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String WAITS = "WARN  The routes cannot start yet, and are tried again in \\d+ s: ";

    private static TestCertificates ours;
    private static TestCertificates others;
    private static LocalServers servers;

    @BeforeAll
    static void start() throws Exception {
        ours = TestCertificates.in(TestServers.directory("tls-stores"));
        others = TestCertificates.in(TestServers.directory("tls-other-stores"));
        servers = TestServers.start(
                "tls-cassandra",
                none -> none.withCassandra(TestServers.PATIENT_CASSANDRA.withTls(
                        new io.kcqlcamel.local.Tls(ours.keyStore(), ours.trustStore(), ours.password(), true))));
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void rows_arrive() {
        Tls.Store trusted = new Tls.Store(ours.trustStore(), ours.password(), "PKCS12");
        Tls.Store shown = new Tls.Store(ours.keyStore(), ours.password(), "PKCS12");
        Optional<Tls> tls = Optional.of(new Tls(Optional.of(trusted), Optional.of(shown), Optional.empty()));
        try (TestTable table = new TestTable(servers.cassandra(), tls, "tls");
                TestConnector connector = connector("tls");
                TestTopic topic = new TestTopic(TestServers.kafka(), "tls")) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
            table.execute("INSERT INTO ks.rows (id) VALUES (7)");
            withKeyStore(withTrustStore(connector, ours.trustStore())).start();
            assertThat(topic.read(1, LIMIT))
                    .as(connector.output())
                    .extracting(TestTopic::value)
                    .contains("{\"id\":7}");
        }
    }

    @Test
    void a_node_that_is_not_trusted_is_refused() {
        assertRefused(
                withKeyStore(withTrustStore(connector("tls-not-trusted"), others.trustStore())),
                " was reached, but TLS failed: its certificate is not trusted. The trust store,"
                        + " connect.cassandra.trust.store.path, has to hold the authority that the nodes' certificates"
                        + " come from.");
    }

    @Test
    void a_node_that_asks_for_a_certificate_is_given_one() {
        assertRefused(
                withTrustStore(connector("tls-no-certificate"), ours.trustStore()),
                " was reached, but TLS failed: it asks for a certificate of ours. Name the key store that has one with"
                        + " connect.cassandra.key.store.path and connect.cassandra.key.store.password.");
    }

    /** It may as well be a node that is being stopped. */
    @Test
    void a_node_that_asks_for_tls_is_given_it() {
        try (TestConnector connector = connector("tls-none").start()) {
            String message = "Cassandra at " + servers.cassandra().address()
                    + " was reached, but ended the connection at once. If it expects TLS, set"
                    + " connect.cassandra.ssl.enabled=true; otherwise check that connect.cassandra.port is its CQL"
                    + " port.";
            connector.awaitMessage(WAITS + Pattern.quote(message), LIMIT);
        }
    }

    @Test
    void a_store_that_cannot_be_opened_is_named() {
        Path missing = ours.trustStore().resolveSibling("missing.p12");
        assertSays(
                withTrustStore(connector("tls-missing-store"), missing),
                "The key or trust store " + missing
                        + " cannot be opened as PKCS12: there is no such file. Check its path,"
                        + " its type and its password.");
        assertSays(
                withTrustStore(connector("tls-wrong-password"), ours.trustStore())
                        .with("connect.cassandra.trust.store.password", "secret"),
                "The key or trust store " + ours.trustStore() + " cannot be opened as PKCS12: keystore password was"
                        + " incorrect. Check its path, its type and its password.");
    }

    private static void assertRefused(TestConnector connector, String message) {
        assertSays(connector, "Cassandra at " + servers.cassandra().address() + message);
    }

    private static void assertSays(TestConnector connector, String message) {
        try (connector) {
            assertThat(connector.start().exitCode(LIMIT)).isEqualTo(1);
            List<String> messages = connector.messages();
            assertThat(messages).last().isEqualTo("ERROR The routes did not start: " + message);
            assertThat(messages.subList(0, messages.size() - 1)).allMatch(line -> line.matches(WAITS + ".*"));
        }
    }

    private static TestConnector connector(String name) {
        return new TestConnector(name, servers.cassandra(), TestServers.kafka().bootstrapServers())
                .with("connect.cassandra.key.space", "tls")
                .with("connect.cassandra.kcql", "INSERT INTO tls SELECT * FROM rows");
    }

    private static TestConnector withTrustStore(TestConnector connector, Path store) {
        return connector
                .with("connect.cassandra.ssl.enabled", "true")
                .with("connect.cassandra.trust.store.path", store.toString())
                .with("connect.cassandra.trust.store.password", ours.password())
                .with("connect.cassandra.trust.store.type", "PKCS12");
    }

    private static TestConnector withKeyStore(TestConnector connector) {
        return connector
                .with("connect.cassandra.ssl.client.cert.auth", "true")
                .with("connect.cassandra.key.store.path", ours.keyStore().toString())
                .with("connect.cassandra.key.store.password", ours.password())
                .with("connect.cassandra.key.store.type", "PKCS12");
    }
}
