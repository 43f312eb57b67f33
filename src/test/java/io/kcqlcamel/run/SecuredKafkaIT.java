package io.kcqlcamel.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import io.kcqlcamel.local.KafkaSettings;
import io.kcqlcamel.local.LocalServers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Brokers that ask for a login and make no topic unasked: the connector's file alone says where they are and who we are. */
class SecuredKafkaIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** Whatever an address of Camel's could take for syntax. */
    private static final String PASSWORD = "p&q=1%41+ )x;#?${y}";

    private static final String LOGIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"rows\" password=\"" + PASSWORD
                    + "\"";
    private static LocalServers servers;

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = servers.kafka();

    @BeforeAll
    static void start() {
        servers = TestServers.start(
                "secured-kafka",
                none -> none.withKafka(KafkaSettings.DEFAULT
                        .withCreatesTopics(false)
                        .withListener("SASL_PLAINTEXT")
                        // Else a broker that stalls for some seconds is fenced, and new topics are refused.
                        .withProperty("broker.session.timeout.ms", "60000")
                        .withProperty("sasl.enabled.mechanisms", "PLAIN")
                        .withProperty(
                                "listener.name.sasl_plaintext.plain.sasl.jaas.config",
                                LOGIN + " user_rows=\"" + PASSWORD + "\";")));
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"requested", "disabled"})
    void rows_and_positions_get_through_to_topics_made_as_asked(String exactlyOnce) throws Exception {
        String name = "secured_" + exactlyOnce;
        try (TestTable table = table(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = connector(name)
                        .with("exactly.once.support", exactlyOnce)
                        .with("topic.creation.default.partitions", "3")
                        .with("topic.creation.default.retention.ms", "86400000")
                        .start()) {
            assertThat(topic.read(1, LIMIT))
                    .extracting(TestTopic::value)
                    .as(connector.output())
                    .containsExactly("{\"id\":1}");
            assertThat(partitions(name)).isEqualTo(3);
            assertThat(retention(name)).isEqualTo("86400000");
            table.execute("INSERT INTO ks.rows (id) VALUES (2)");
            connector.kill();
            connector.start();
            assertThat(topic.read(3, LIMIT))
                    .extracting(TestTopic::value)
                    .as(connector.output())
                    .contains("{\"id\":2}");
            assertThat(connector.output()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void a_topic_that_the_brokers_refuse_to_make_fails_with_their_reason() {
        String name = "secured_refused";
        try (TestTable table = table(name);
                TestConnector connector = connector(name)
                        .with("topic.creation.default.cleanup.polcy", "compact")
                        .start()) {
            assertThat(connector.exitCode(LIMIT)).isEqualTo(1);
            assertThat(table.keyspace()).isEqualTo(name);
            assertThat(connector.output())
                    .contains("ERROR The routes did not start: Kafka at 127.0.0.1:" + kafka.port("SASL_PLAINTEXT")
                            + ": topic " + name
                            + " cannot be created: InvalidConfigurationException: Unknown topic config"
                            + " name: cleanup.polcy.\n");
        }
    }

    /** Everything that any library has to say, with a password for each server. */
    @Test
    void no_log_at_any_level_shows_a_password() throws Exception {
        String name = "secured_logs";
        String node = "node-password-9d2f";
        String registry = "registry-password-7b1c";
        String level = "TRACE";
        try (TestTable table = table(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = connector(name)
                        .with("connect.cassandra.username", "quiet")
                        .with("connect.cassandra.password", node)
                        .without("value.converter.schemas.enable")
                        .with("value.converter", "io.confluent.connect.avro.AvroConverter")
                        .with(
                                "value.converter.schema.registry.url",
                                TestServers.registry().url())
                        .with("value.converter.basic.auth.credentials.source", "USER_INFO")
                        .with("value.converter.basic.auth.user.info", "quiet:" + registry)
                        .with("topic.creation.default.partitions", "1")
                        .withJvmOption("-Dkcqlcamel.log.level=" + level)
                        .withJvmOption("-Dkcqlcamel.log.repeated=" + level)
                        .withJvmOption("-Dkcqlcamel.log.others=" + level)) {
            table.execute("CREATE ROLE quiet WITH LOGIN = true AND SUPERUSER = true AND PASSWORD = '" + node + "'");
            connector.start();
            topic.read(1, LIMIT);
            connector.stop();
            connector.exitCode(LIMIT);
            assertThat(topic.readToEnd()).hasSize(1);
            String routes = Files.readString(connector.directory().resolve("routes/secured_logs.yaml"));
            String login = Base64.getEncoder().encodeToString(("quiet:" + registry).getBytes(UTF_8));
            List<String> secrets = List.of(node, registry, login, PASSWORD);
            assertThat(secrets).noneMatch(routes::contains);
            assertThat(connector.output().lines())
                    .filteredOn(line -> secrets.stream().anyMatch(line::contains))
                    .isEmpty();
            assertThat(connector.output()).contains("TRACE");
        }
    }

    private TestTable table(String name) {
        TestTable table = new TestTable(cassandra, name);
        table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
        table.execute("INSERT INTO ks.rows (id) VALUES (1)");
        return table;
    }

    private TestConnector connector(String name) {
        return new TestConnector(name, cassandra, "127.0.0.1:1")
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT * FROM rows")
                .with("connect.cassandra.import.poll.interval", "3600000")
                .with("producer.override.bootstrap.servers", "127.0.0.1:" + kafka.port("SASL_PLAINTEXT"))
                .with("producer.override.security.protocol", "SASL_PLAINTEXT")
                .with("producer.override.sasl.mechanism", "PLAIN")
                .with("producer.override.sasl.jaas.config", LOGIN + ";");
    }

    private int partitions(String topic) throws Exception {
        try (Admin admin = admin()) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    private String retention(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get("retention.ms")
                    .value();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}
