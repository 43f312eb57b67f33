package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestCertificates;
import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.local.KafkaSettings;
import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.local.RegistrySettings;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong is told before any route starts: one message, with its remedy, and exit code 1; or, where a server may only
 * not be up yet, the message again and again.
 */
class FirstMistakesIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static TestTable table;
    private static LocalServers strict;
    private static Map<String, String> places;

    @BeforeAll
    static void start() throws Exception {
        KafkaSettings kafka = kafka();
        strict = TestServers.start("strict", none -> none.withKafka(kafka)
                .withRegistry(RegistrySettings.DEFAULT.withUser("registrar", "right")));
        table = new TestTable(TestServers.cassandra(), "shop");
        table.execute(
                "CREATE TABLE ks.orders (id int, place int, name text, added timestamp, PRIMARY KEY (id, place))");
        table.execute("CREATE TABLE ks.days (day timestamp PRIMARY KEY, name text)");
        table.execute("CREATE TABLE ks.names (id int PRIMARY KEY, name text)");
        places = Map.of(
                "nobody",
                "127.0.0.1:1",
                "cassandra",
                TestServers.cassandra().address(),
                "strict",
                strict.kafka().bootstrapServers(),
                "sasl",
                "127.0.0.1:" + strict.kafka().port("SASL_PLAINTEXT"),
                "tls",
                "127.0.0.1:" + strict.kafka().port("SSL"),
                "registry",
                "http://" + strict.registry().address());
    }

    /** Creates no topics; asks for a login, or for TLS, on further ports. */
    private static KafkaSettings kafka() throws Exception {
        TestCertificates stores = TestCertificates.in(TestServers.directory("strict-stores"));
        return KafkaSettings.DEFAULT
                .withCreatesTopics(false)
                .withListener("SASL_PLAINTEXT")
                .withProperty("sasl.enabled.mechanisms", "PLAIN")
                .withProperty(
                        "listener.name.sasl_plaintext.plain.sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required user_reader=\"right\";")
                .withListener("SSL")
                .withProperty("ssl.keystore.type", "PKCS12")
                .withProperty("ssl.keystore.location", stores.keyStore().toString())
                .withProperty("ssl.keystore.password", stores.password())
                .withProperty("ssl.key.password", stores.password());
    }

    @AfterAll
    static void stop() {
        table.close();
        strict.close();
    }

    static Stream<Mistake> mistakes() {
        return Mistake.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void is_told_at_once(Mistake mistake) {
        Mistake here = mistake.at(places);
        TestConnector connector = here.madeOn(shop("mistake " + mistake));
        try (connector) {
            connector.start();
            if (here.passes()) {
                assertIsWaitedOut(connector, here.message());
            } else {
                assertThat(connector.exitCode(LIMIT)).isEqualTo(1);
                assertThat(said(connector)).isEqualTo("ERROR The routes did not start: " + here.message());
            }
        }
    }

    private static void assertIsWaitedOut(TestConnector connector, String message) {
        String waits = "WARN  The routes cannot start yet, and are tried again in 1 s: " + message;
        connector.awaitMessage(".*" + Pattern.quote(waits.substring(waits.lastIndexOf('\n') + 1)), LIMIT);
        connector.stop();
        assertThat(connector.exitCode(LIMIT)).isEqualTo(143);
        String again = "\nWARN  The routes cannot start yet, and are tried again in \\d+ s: " + Pattern.quote(message);
        assertThat(said(connector)).startsWith(waits).matches(Pattern.quote(waits) + "(" + again + ")*");
    }

    private static String said(TestConnector connector) {
        return String.join("\n", connector.messages());
    }

    /** Right in everything. */
    private static TestConnector shop(String directory) {
        return new TestConnector(
                        directory, TestServers.cassandra(), TestServers.kafka().bootstrapServers())
                .with("name", "shop")
                .with("connect.cassandra.key.space", "shop")
                .with("connect.cassandra.kcql", "INSERT INTO orders_topic SELECT * FROM orders");
    }
}
