package io.kcqlcamel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.TestCertificates;
import io.kcqlcamel.TestServers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class KafkaServerIT {
    @Test
    void topicsSurviveAKillAndALaterStartOnOtherPorts() throws Exception {
        KafkaSettings settings = KafkaSettings.DEFAULT;
        int port;
        try (LocalServers servers = TestServers.start("kafka", none -> none.withKafka(settings))) {
            port = servers.kafka().port();
            createTopic(servers.kafka(), "students");

            servers.kafka().kill();
            assertThat(servers.kafka().isRunning()).isFalse();
            servers.kafka().restart();

            assertThat(servers.kafka().port()).isEqualTo(port);
            assertThat(topics(plain(servers.kafka()))).containsExactly("students");
        }
        try (LocalServers servers = LocalServers.start(
                TestServers.settings(TestServers.directory("kafka")).withKafka(settings))) {
            assertThat(servers.kafka().port()).isNotEqualTo(port);
            assertThat(topics(plain(servers.kafka()))).containsExactly("students");
        }
    }

    @Test
    void aSecondBrokerRunsBesideTheSharedOneAndMakesNoTopicUnasked() {
        try (LocalServers servers = TestServers.start(
                "no-topics", none -> none.withKafka(KafkaSettings.DEFAULT.withCreatesTopics(false)))) {
            assertThat(servers.kafka().port()).isNotEqualTo(TestServers.kafka().port());
            assertThatThrownBy(() -> describe(servers.kafka(), "unasked"))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void aFurtherListenerHasItsOwnPortAndTakesItsStoresFromTheProperties() throws Exception {
        TestCertificates stores = TestCertificates.in(TestServers.directory("kafka-stores"));
        KafkaSettings settings = KafkaSettings.DEFAULT
                .withListener("SSL")
                .withProperty("ssl.keystore.type", "PKCS12")
                .withProperty("ssl.keystore.location", stores.keyStore().toString())
                .withProperty("ssl.keystore.password", stores.password())
                .withProperty("ssl.key.password", stores.password());
        try (LocalServers servers = TestServers.start("kafka-tls", none -> none.withKafka(settings))) {
            Map<String, Object> client = Map.of(
                    "bootstrap.servers",
                    "127.0.0.1:" + servers.kafka().port("SSL"),
                    "security.protocol",
                    "SSL",
                    "ssl.truststore.type",
                    "PKCS12",
                    "ssl.truststore.location",
                    stores.trustStore().toString(),
                    "ssl.truststore.password",
                    stores.password());

            assertThat(topics(client)).isEmpty();
            assertThatThrownBy(() -> servers.kafka().port("SASL_SSL"))
                    .hasMessage("This broker has no SASL_SSL listener, only [PLAINTEXT, SSL]: add it to its settings.");
        }
    }

    private static void createTopic(KafkaServer kafka, String name) throws Exception {
        try (Admin admin = Admin.create(plain(kafka))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static void describe(KafkaServer kafka, String topic) throws Exception {
        try (Admin admin = Admin.create(plain(kafka))) {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
        }
    }

    private static Set<String> topics(Map<String, Object> client) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(client))) {
            return admin.listTopics().names().get();
        }
    }

    private static Map<String, Object> plain(KafkaServer kafka) {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }
}
