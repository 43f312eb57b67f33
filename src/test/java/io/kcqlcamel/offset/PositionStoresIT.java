package io.kcqlcamel.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.cassandra.CassandraException;
import io.kcqlcamel.cassandra.RevisionTable;
import io.kcqlcamel.cassandra.Sessions;
import io.kcqlcamel.cassandra.TableName;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The same cases over every place. */
class PositionStoresIT {

    private static final String NAME = "position_stores";

    @Nested
    class Topic extends PositionStoreContract {

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

    @Nested
    class Table extends PositionStoreContract {

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
