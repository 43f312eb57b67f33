package io.kcqlcamel.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.cassandra.CassandraException;
import io.kcqlcamel.cassandra.ConnectionSettings;
import io.kcqlcamel.cassandra.ConnectionSettings.Credentials;
import io.kcqlcamel.cassandra.RevisionTable;
import io.kcqlcamel.cassandra.Sessions;
import io.kcqlcamel.cassandra.TableName;
import io.kcqlcamel.mode.Pass;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.Shard;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The same cases over every place. */
class PositionStoresIT {

    private static final String NAME = "position_stores";

    @Nested
    class Topic extends OwnedPositionsContract {

        @BeforeAll
        static void create() {
            try (KafkaTopics topics = new KafkaTopics(kafka())) {
                topics.createCompacted(NAME);
            }
        }

        @Override
        PositionStore store(Owner owner) {
            return PositionStores.inTopic(NAME, kafka(), owner);
        }
    }

    /** As commands write them; a running route only reads, and its producer does the rest. */
    @Nested
    class Transactions extends PositionStoreContract {

        /** For transactions that are committed. */
        private static final Duration PATIENCE = Duration.ofSeconds(60);

        @BeforeAll
        static void create() {
            try (KafkaTopics topics = new KafkaTopics(kafka())) {
                topics.createCompacted(NAME + "_in_transactions");
            }
        }

        @Override
        PositionStore store(Owner owner) {
            return PositionStores.inTransactions(
                    NAME + "_in_transactions", kafka(), owner, key -> key.connector() + "." + key.shard());
        }

        @Override
        String fenced(Owner newer) {
            return "Another process runs this route too, and started later: " + newer
                    + ". Kafka lets only the newer one go on; this one has sent nothing that the other sends again. Stop"
                    + " one of the two.";
        }

        @Test
        void who_opens_a_key_has_claimed_it_until_another_does() {
            PositionStore never = connect(ONE);
            PositionStore older = connect(ONE);
            PositionStore newer = connect(OTHER);
            older.open(key);
            older.requireNewest(key);
            newer.open(key);
            newer.requireNewest(key);
            never.requireNewest(key);
            assertThatThrownBy(() -> older.requireNewest(key)).hasMessage(fenced(OTHER));
            assertThatThrownBy(() -> older.open(key)).hasMessage(fenced(OTHER));
            assertThat(newer.list()).as("claims are no positions").doesNotContainKey(key);
        }

        /** Of one process that runs a route twice. */
        @Test
        void two_stores_of_one_owner_are_told_apart() {
            PositionStore older = connect(ONE);
            older.open(key);
            connect(ONE).open(key);
            assertThatThrownBy(() -> older.requireNewest(key)).hasMessage(fenced(ONE));
        }

        /** Else a route would wait for the end of what its own producer left open, each time before it starts again. */
        @Test
        void claims_are_seen_while_a_transaction_is_open() throws Exception {
            PositionStore older = connect(ONE);
            older.open(key);
            try (Producer<byte[], byte[]> open = begin("open-before-claim", key, PATIENCE)) {
                claim(OTHER);
                assertThatThrownBy(() -> older.requireNewest(key)).hasMessage(fenced(OTHER));
                open.commitTransaction();
            }
        }

        /** Claims the key, and nothing else. */
        private void claim(Owner owner) {
            try (Claims claims = new Claims(NAME + "_in_transactions", kafka(), owner)) {
                claims.claim(key);
            }
        }

        /** A route that starts again before it sees the claim. */
        @Test
        void a_command_whose_producer_is_fenced_though_nobody_has_claimed_the_key_stores_all_the_same() {
            PositionStore store = connect(ONE);
            Checkpoint first = store.open(key).next(Position.before(new Pass(1)));
            bumpEpoch(key.connector() + "." + key.shard());
            store.store(key, first);
            assertThat(store.list().get(key).checkpoint()).isEqualTo(first);
        }

        private static void bumpEpoch(String id) {
            try (Producer<byte[], byte[]> other = producer(id, PATIENCE)) {
                other.initTransactions();
            }
        }

        private static Producer<byte[], byte[]> producer(String id, Duration timeout) {
            Properties settings = kafka();
            settings.put("transactional.id", id);
            settings.put("transaction.timeout.ms", Long.toString(timeout.toMillis()));
            return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }

        /** Of a producer that was killed: positions of others stand behind what it left open. */
        @Test
        void what_was_committed_behind_an_open_transaction_is_waited_for() throws Exception {
            PositionKey another = new PositionKey("left-open", "shop.orders", "orders", Shard.WHOLE_TABLE);
            try (Producer<byte[], byte[]> left = begin("left-open", another, Duration.ofSeconds(3));
                    Producer<byte[], byte[]> behind = begin("behind", key, PATIENCE)) {
                behind.commitTransaction();
                assertThat(connect(ONE).list()).containsKey(key).doesNotContainKey(another);
            }
        }

        /** @param timeout after which Kafka ends the transaction, which has a position in it, if nobody else does */
        private static Producer<byte[], byte[]> begin(String id, PositionKey key, Duration timeout) throws Exception {
            Producer<byte[], byte[]> producer = producer(id, timeout);
            producer.initTransactions();
            producer.beginTransaction();
            Checkpoint checkpoint = new Checkpoint(1, Optional.of(Position.before(new Pass(1))));
            for (KafkaEntry entry : KafkaEntry.of(key, checkpoint, Sent.NOTHING)) {
                producer.send(new ProducerRecord<>(NAME + "_in_transactions", entry.key(), entry.value()))
                        .get();
            }
            return producer;
        }
    }

    @Nested
    class Table extends OwnedPositionsContract {

        private static TestTable keyspace;
        private static CqlSession session;

        @BeforeAll
        static void create() {
            keyspace = new TestTable(TestServers.cassandra(), NAME);
            session = Sessions.open(TestTable.settings(TestServers.cassandra()));
            table().create();
        }

        @AfterAll
        static void disconnect() {
            session.close();
            keyspace.close();
        }

        @Override
        PositionStore store(Owner owner) {
            return PositionStores.inTable(table(), owner);
        }

        private static RevisionTable table() {
            return new RevisionTable(session, TableName.parse(NAME + ".\"Kept\""));
        }

        @Test
        void to_make_the_table_again_changes_nothing() {
            PositionStore store = connect(Owner.ofThisProcess());
            store.open(key);
            table().create();
            assertThat(store.list()).containsKey(key);
        }

        @Test
        void a_row_that_somebody_removes_stops_the_route() {
            PositionStore store = connect(Owner.ofThisProcess());
            Checkpoint first = store.open(key);
            keyspace.execute("TRUNCATE ks.\"Kept\"");
            assertThatThrownBy(() -> store.store(key, first.next(first.position())))
                    .isInstanceOf(OffsetException.class)
                    .hasMessage(
                            "The position of table shop.\"Orders\", shard 1of1, is gone: somebody has removed it while"
                                    + " the route runs. Start the route again to read from the beginning, or set the position"
                                    + " first: kcql-camel offsets set.");
        }

        @Test
        void who_may_not_make_the_table_is_shown_the_statement() {
            keyspace.execute("CREATE ROLE position_reader WITH PASSWORD = 'reader' AND LOGIN = true");
            ConnectionSettings ours = TestTable.settings(TestServers.cassandra());
            ConnectionSettings theirs = new ConnectionSettings(
                    ours.contactPoints(),
                    ours.port(),
                    ours.localDatacenter(),
                    Optional.of(new Credentials("position_reader", "reader")),
                    ours.tls(),
                    ours.consistencyLevel(),
                    ours.connectTimeout(),
                    ours.readTimeout());
            try (CqlSession reader = Sessions.open(theirs)) {
                assertThatThrownBy(() -> new RevisionTable(reader, TableName.parse(NAME + ".more")).create())
                        .isInstanceOf(CassandraException.class)
                        .hasMessage(
                                "The table position_stores.more that positions are to be kept in is not there, and cannot"
                                        + " be made: User position_reader has no CREATE permission on <all tables in"
                                        + " position_stores> or any of its parents. Have somebody run\n  CREATE TABLE IF NOT EXISTS"
                                        + " position_stores.more (connector text, source text, topic text, shard text, revision"
                                        + " bigint, owner text, position text, PRIMARY KEY ((connector, source, topic,"
                                        + " shard)));\nand grant the user of connect.cassandra.username SELECT and MODIFY on it.");
            }
        }

        @Test
        void a_keyspace_that_is_not_there_is_answered_with_the_nearest() {
            assertThatThrownBy(() -> new RevisionTable(session, TableName.parse("position_store.kept")).create())
                    .isInstanceOf(CassandraException.class)
                    .hasMessage("There is no keyspace position_store in Cassandra. Did you mean position_stores?");
        }
    }

    private static Properties kafka() {
        Properties clients = new Properties();
        clients.put("bootstrap.servers", TestServers.kafka().bootstrapServers());
        return clients;
    }
}
