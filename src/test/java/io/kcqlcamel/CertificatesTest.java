package io.kcqlcamel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.kcqlcamel.cassandra.ConnectionSettings;
import io.kcqlcamel.cassandra.Sessions;
import io.kcqlcamel.encode.RegistrySettings;
import io.kcqlcamel.encode.RegistrySettings.Registration;
import io.kcqlcamel.encode.SchemaRegistry;
import io.kcqlcamel.offset.KafkaTopics;
import io.kcqlcamel.tls.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers whose certificates are signed by whom we trust, and yet are not theirs, or not any more: refused for Cassandra, Kafka
 * and the schema registry alike. They get no further than the handshake, so any TLS socket does for a server.
 */
class CertificatesTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    static Path directory;

    private static Tls.Store trust;
    private static SSLServerSocket stranger;
    private static SSLServerSocket expired;

    @BeforeAll
    static void start() throws Exception {
        TestAuthority authority = TestAuthority.in(directory);
        trust = authority.trust();
        stranger = serve(authority.server("stranger", "dns:elsewhere.example,ip:192.0.2.1", "-1d"));
        expired = serve(authority.server("expired", "dns:localhost,ip:127.0.0.1", "-10d"));
    }

    @AfterAll
    static void stop() throws IOException {
        stranger.close();
        expired.close();
    }

    /** The name is the address, or what the machine calls it. */
    @Test
    void cassandra_under_another_name_is_refused() {
        assertThat(cassandra(stranger))
                .hasMessageStartingWith(
                        "Cassandra at " + at(stranger) + " was reached, but TLS failed: No subject alternative ")
                .hasMessageEndingWith(
                        " found. Write connect.cassandra.contact.points (or connect.cassandra.host) as in the nodes' certificates.");
    }

    @Test
    void cassandra_with_an_expired_certificate_is_refused() {
        assertThat(cassandra(expired))
                .hasMessage("Cassandra at " + at(expired)
                        + " was reached, but TLS failed: its certificate has expired. Have it renewed.");
    }

    @Test
    void kafka_under_another_name_is_refused() {
        assertThat(kafka(stranger)).hasMessage(noKafka(stranger));
    }

    @Test
    void kafka_with_an_expired_certificate_is_refused() {
        assertThat(kafka(expired)).hasMessage(noKafka(expired));
    }

    @Test
    void a_registry_under_another_name_is_refused() {
        assertThat(registry(stranger))
                .hasMessageStartingWith("No schema registry can be reached, asked about subject rows-value: https://"
                        + at(stranger) + " (TLS: ")
                .hasMessageContaining("No subject alternative names matching IP address 127.0.0.1 found");
    }

    @Test
    void a_registry_with_an_expired_certificate_is_refused() {
        assertThat(registry(expired))
                .hasMessageStartingWith("No schema registry can be reached, asked about subject rows-value: https://"
                        + at(expired) + " (TLS: ")
                .hasMessageContaining("validity check failed");
    }

    private static String at(SSLServerSocket server) {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private static String noKafka(SSLServerSocket server) {
        return "Kafka at " + at(server) + " did not let us in: SSL handshake failed. Check"
                + " camel.component.kafka.security-protocol and what belongs to it, such as sasl-mechanism,"
                + " sasl-jaas-config and ssl-truststore-location, in application.properties.";
    }

    private static Throwable cassandra(SSLServerSocket server) {
        ConnectionSettings settings = new ConnectionSettings(
                List.of(at(server)),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(ours()),
                Optional.empty(),
                LIMIT,
                LIMIT);
        return catchThrowable(() -> Sessions.open(settings).close());
    }

    private static Throwable kafka(SSLServerSocket server) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", at(server));
        settings.put("security.protocol", "SSL");
        settings.put("ssl.truststore.location", trust.path().toString());
        settings.put("ssl.truststore.password", trust.password());
        settings.put("ssl.truststore.type", trust.type());
        return catchThrowable(() -> {
            try (KafkaTopics topics = new KafkaTopics(settings)) {
                topics.exists("rows");
            }
        });
    }

    private static Throwable registry(SSLServerSocket server) {
        SchemaRegistry registry = new SchemaRegistry(new RegistrySettings(
                List.of(URI.create("https://" + at(server))),
                "",
                "",
                LIMIT,
                ours().context(),
                Registration.AUTO_REGISTER,
                false));
        return catchThrowable(() -> registry.check("rows-value"));
    }

    private static Tls ours() {
        return new Tls(Optional.of(trust), Optional.empty(), Optional.empty());
    }

    /** Shakes hands with whoever comes, and has no more to say. */
    private static SSLServerSocket serve(Tls tls) throws IOException {
        SSLServerSocket server = (SSLServerSocket)
                tls.context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (SSLSocket client = (SSLSocket) server.accept()) {
                    client.startHandshake();
                } catch (IOException e) {
                    // Refused, as it should be.
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }
}
