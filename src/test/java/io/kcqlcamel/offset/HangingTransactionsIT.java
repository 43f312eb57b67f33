package io.kcqlcamel.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.local.KafkaSettings;
import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.mode.Pass;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.Shard;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Each case has topics of its own; Kafka loses track of all their transactions at once. */
class HangingTransactionsIT {

    private static final Owner OWNER = new Owner(1, "a", Instant.parse("2026-01-01T00:00:00Z"));
    private static final List<String> CASES = List.of("alone", "of_another", "elsewhere", "unseen", "forbidden");

    /** Behind a first position, and the end of its transaction. */
    private static final int OFFSET = 2;

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final String LOGIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"rows\" password=\"secret\"";

    private static LocalServers servers;

    @BeforeAll
    static void loseTransactions() throws Exception {
        servers = TestServers.start(
                "lost-transactions",
                none -> none.withKafka(KafkaSettings.DEFAULT
                        .withListener("SASL_PLAINTEXT")
                        .withProperty("sasl.enabled.mechanisms", "PLAIN")
                        .withProperty(
                                "listener.name.sasl_plaintext.plain.sasl.jaas.config", LOGIN + " user_rows=\"secret\";")
                        .withProperty(
                                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                        .withProperty("super.users", "User:ANONYMOUS")));
        allowAllButTheCluster();
        for (String name : CASES) {
            createTopics(name);
            Producer<byte[], byte[]> producer = producer(name);
            producer.initTransactions();
            send(producer, name, 1, name.equals("elsewhere") ? row(name, 1, "first") : row(name, 0, "first"));
            producer.commitTransaction();
            send(producer, name, 2, row(name, 0, "hangs"));
            LostTransaction.lose(servers.kafka(), id(name));
            producer.close(Duration.ZERO);
        }
        servers.kafka().kill();
        servers.kafka().restart();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void that_of_the_route_that_starts_is_aborted_and_its_page_is_sent_again() throws Exception {
        String name = "alone";
        try (Producer<byte[], byte[]> producer = producer(name);
                PositionStore store = store(name);
                TestTopic rows = new TestTopic(servers.kafka(), name)) {
            producer.initTransactions();
            ListAppender<ILoggingEvent> log = log();
            assertThat(store.open(key(name))).isEqualTo(checkpoint(1));
            send(producer, name, 2, row(name, 0, "sent again"));
            producer.commitTransaction();
            assertThat(rows.read(2, LIMIT)).extracting(TestTopic::value).containsExactly("first", "sent again");
            assertThat(store.list().get(key(name)).checkpoint()).isEqualTo(checkpoint(2));
            assertThat(log.list)
                    .extracting(ILoggingEvent::toString)
                    .containsExactly("[WARN] " + lost(name, positions(name))
                            + " It is aborted there, and where its rows are; that page is read and sent again.");
        }
    }

    @Test
    void that_of_another_route_is_left_to_it() {
        String name = "of_another";
        PositionKey other = new PositionKey(name, "shop.orders", "orders", Shard.parse("1of2"));
        try (PositionStore store = store(name)) {
            assertThatThrownBy(() -> store.open(other))
                    .hasMessage(left(name, "The route that it belongs to ends it when it starts."));
        }
    }

    /** In a partition that the producer has written before, nobody can tell whether it has in this transaction too. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "elsewhere, 'Part of it may have been committed, in elsewhere-1: the rows of that part come twice once the rest is"
                + " aborted.'",
        "unseen, Where its rows are cannot be seen: that takes READ on their topics."
    })
    void one_that_cannot_be_aborted_as_a_whole_is_left(String name, String why) {
        try (PositionStore store = store(name)) {
            assertThatThrownBy(() -> store.open(key(name))).hasMessage(left(name, why));
        }
    }

    /** Who may write rows and read positions, and nothing else. */
    @Test
    void one_that_this_user_may_not_end_is_left() {
        String name = "forbidden";
        Properties user = clients();
        user.put("bootstrap.servers", "127.0.0.1:" + servers.kafka().port("SASL_PLAINTEXT"));
        user.put("security.protocol", "SASL_PLAINTEXT");
        user.put("sasl.mechanism", "PLAIN");
        user.put("sasl.jaas.config", LOGIN + ";");
        try (PositionStore store = PositionStores.inTransactions(positions(name), user, OWNER)) {
            assertThatThrownBy(() -> store.open(key(name)))
                    .hasMessage(lost(name, name) + " This user may not end it: that takes ALTER on the cluster."
                            + byHand(user, name));
        }
    }

    private static String lost(String name, String topic) {
        return "Kafka has lost track of transaction " + id(name)
                + ": its coordinator has ended it, and partition 0 of topic " + topic + " (from offset " + OFFSET
                + ") still waits for that.";
    }

    private static String left(String name, String why) {
        return lost(name, positions(name)) + " " + why + byHand(clients(), positions(name));
    }

    private static String byHand(Properties clients, String topic) {
        return " To end it by hand, in the topics of its rows first (kafka-transactions.sh find-hanging lists them):\n"
                + "  kafka-transactions.sh --bootstrap-server " + clients.get("bootstrap.servers") + " abort --topic "
                + topic + " --partition 0 --start-offset " + OFFSET;
    }

    /** As a route sends a page: in one transaction, which is left open. */
    private static void send(
            Producer<byte[], byte[]> producer, String name, int revision, ProducerRecord<byte[], byte[]> row)
            throws ExecutionException, InterruptedException {
        producer.beginTransaction();
        if (!name.equals("unseen")) {
            producer.send(row).get();
        }
        for (KafkaEntry entry : KafkaEntry.of(key(name), checkpoint(revision), Sent.NOTHING)) {
            producer.send(new ProducerRecord<>(positions(name), entry.key(), entry.value()))
                    .get();
        }
    }

    private static ProducerRecord<byte[], byte[]> row(String topic, int partition, String value) {
        return new ProducerRecord<>(topic, partition, null, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Checkpoint checkpoint(int revision) {
        return new Checkpoint(revision, Optional.of(Position.before(new Pass(revision))));
    }

    private static PositionKey key(String name) {
        return new PositionKey(name, "shop.orders", name, Shard.WHOLE_TABLE);
    }

    private static String id(String name) {
        return name + ".orders";
    }

    private static String positions(String name) {
        return name + "_positions";
    }

    private static PositionStore store(String name) {
        return PositionStores.inTransactions(positions(name), clients(), OWNER);
    }

    private static void createTopics(String name) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(clients())) {
            admin.createTopics(List.of(new NewTopic(name, 2, (short) 1), new NewTopic(positions(name), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void allowAllButTheCluster() throws ExecutionException, InterruptedException {
        AccessControlEntry everything =
                new AccessControlEntry("User:rows", "*", AclOperation.ALL, AclPermissionType.ALLOW);
        try (Admin admin = Admin.create(clients())) {
            admin.createAcls(Stream.of(ResourceType.TOPIC, ResourceType.TRANSACTIONAL_ID)
                            .map(type -> new ResourcePattern(type, "*", PatternType.LITERAL))
                            .map(all -> new AclBinding(all, everything))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static Producer<byte[], byte[]> producer(String name) {
        Properties settings = clients();
        settings.put("transactional.id", id(name));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Properties clients() {
        Properties clients = new Properties();
        clients.put("bootstrap.servers", servers.kafka().bootstrapServers());
        return clients;
    }

    /** What is said from now on. */
    private static ListAppender<ILoggingEvent> log() {
        Logger logger = (Logger) LoggerFactory.getLogger(HangingTransactions.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.setLevel(Level.WARN);
        logger.addAppender(log);
        return log;
    }
}
