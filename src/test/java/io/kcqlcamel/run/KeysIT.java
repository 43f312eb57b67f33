package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.encode.RegistrySettings;
import io.kcqlcamel.encode.SchemaRegistry;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Keys, timestamps and texts, from the connector's file to the bytes in Kafka. */
class KeysIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String JSON = "org.apache.kafka.connect.json.JsonConverter";
    private static final String STRING = "org.apache.kafka.connect.storage.StringConverter";
    private static final String AVRO = "io.confluent.connect.avro.AvroConverter";
    private static final long DAY = 1_719_792_000_000L;

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();

    @Test
    void each_statement_has_the_key_that_it_asks_for() {
        try (TestTable table = orders("keys_each");
                TestTopic one = new TestTopic(kafka, "keys_one");
                TestTopic several = new TestTopic(kafka, "keys_several");
                TestTopic joined = new TestTopic(kafka, "keys_joined");
                TestConnector connector = connector(table)
                        .with("key.converter", JSON)
                        .with("key.converter.schemas.enable", "false")
                        .with(
                                "connect.cassandra.kcql",
                                "INSERT INTO keys_one SELECT note AS text FROM orders WITHKEY(number);"
                                        + "INSERT INTO keys_several SELECT * FROM orders IGNORE shop, at, price"
                                        + "  WITHKEY(shop, number) WITHTIMESTAMP at;"
                                        + "INSERT INTO keys_joined SELECT number, note FROM orders"
                                        + "  WITHKEY(shop, number, at) KEYDELIMITER='#' WITHUNWRAP WITHFORMAT JSON")
                        .start()) {
            assertThat(one.read(3, LIMIT))
                    .extracting(KeysIT::keyAndValue)
                    .as(connector.output())
                    .contains("1 {\"text\":\"first\"}", "2 {\"text\":null}", "1 {\"text\":\"\\\"third\\\"\"}");
            assertThat(several.read(3, LIMIT))
                    .extracting(KeysIT::keyAndValue)
                    .contains(
                            "{\"shop\":\"a\",\"number\":1} {\"number\":1,\"note\":\"first\"}",
                            "{\"shop\":\"a\",\"number\":2} {\"number\":2,\"note\":null}",
                            "{\"shop\":\"b\",\"number\":1} {\"number\":1,\"note\":\"\\\"third\\\"\"}");
            assertThat(joined.read(3, LIMIT))
                    .extracting(KeysIT::keyAndValue)
                    .contains(
                            "\"a#1#2024-07-01T00:00:00Z\" \"{\\\"number\\\":1,\\\"note\\\":\\\"first\\\"}\"",
                            "\"a#2#null\" \"{\\\"number\\\":2,\\\"note\\\":null}\"");
        }
    }

    @Test
    void a_records_timestamp_is_its_columns_or_the_producers() {
        long start = System.currentTimeMillis();
        try (TestTable table = orders("keys_time");
                TestTopic topic = new TestTopic(kafka, "keys_time");
                TestConnector connector = connector(table)
                        .with(
                                "connect.cassandra.kcql",
                                "INSERT INTO keys_time SELECT shop, number FROM orders WITHTIMESTAMP at")
                        .start()) {
            assertThat(topic.read(3, LIMIT))
                    .as(connector.output())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(entry -> {
                        assertThat(entry.timestampType()).isEqualTo(TimestampType.CREATE_TIME);
                        assertThat(entry.key()).isNull();
                    });
            assertThat(topic.read(3, LIMIT)).anySatisfy(entry -> {
                assertThat(TestTopic.value(entry)).isEqualTo("{\"shop\":\"a\",\"number\":1}");
                assertThat(entry.timestamp()).isEqualTo(DAY);
            });
            assertThat(topic.read(3, LIMIT)).anySatisfy(entry -> {
                assertThat(TestTopic.value(entry)).isEqualTo("{\"shop\":\"a\",\"number\":2}");
                assertThat(entry.timestamp()).isBetween(start, System.currentTimeMillis());
            });
        }
    }

    @Test
    void the_primary_key_becomes_an_avro_key_whatever_is_selected() {
        try (TestTable table = orders("keys_primary");
                TestTopic listed = new TestTopic(kafka, "keys_primary_listed");
                TestTopic whole = new TestTopic(kafka, "keys_primary_whole");
                TestConnector connector = connector(table)
                        .with("connect.cassandra.record.key", "primary.key")
                        .with("key.converter", AVRO)
                        .with(
                                "key.converter.schema.registry.url",
                                TestServers.registry().url())
                        .with("value.converter", STRING)
                        .without("value.converter.schemas.enable")
                        .with(
                                "connect.cassandra.kcql",
                                "INSERT INTO keys_primary_listed SELECT note AS shop, number FROM orders;"
                                        + "INSERT INTO keys_primary_whole SELECT * FROM orders IGNORE shop, at, price")
                        .start()) {
            assertThat(listed.read(3, LIMIT)).as(connector.output()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(listed.read(3, LIMIT))
                    .extracting(KeysIT::avroKeyAndValue)
                    .contains(
                            "{\"shop\": \"a\", \"number\": 1} Struct{shop=first,number=1}",
                            "{\"shop\": \"a\", \"number\": 2} Struct{number=2}",
                            "{\"shop\": \"b\", \"number\": 1} Struct{shop=\"third\",number=1}");
            assertThat(whole.read(3, LIMIT))
                    .extracting(KeysIT::avroKeyAndValue)
                    .contains(
                            "{\"shop\": \"a\", \"number\": 1} Struct{number=1,note=first}",
                            "{\"shop\": \"a\", \"number\": 2} Struct{number=2}",
                            "{\"shop\": \"b\", \"number\": 1} Struct{number=1,note=\"third\"}");
            assertThat(keySchema(listed.read(3, LIMIT).get(0)).getFullName()).isEqualTo("keys_primary.orders_key");
        }
    }

    @Test
    void a_name_that_is_not_there_fails_at_the_first_poll() {
        try (TestTable table = orders("keys_wrong");
                TestConnector connector = connector(table)
                        .with("key.converter", STRING)
                        .with(
                                "connect.cassandra.kcql",
                                "INSERT INTO keys_wrong_ignore SELECT * FROM orders IGNORE nte;"
                                        + "INSERT INTO keys_wrong_key SELECT * FROM orders WITHKEY(nmber);"
                                        + "INSERT INTO keys_wrong_time SELECT * FROM orders WITHTIMESTAMP note")
                        .start()) {
            assertThat(connector.exitCode(LIMIT)).isNotZero();
            assertThat(connector.output())
                    .contains("FAILED: There is no column nte, which IGNORE names. Did you mean note?")
                    .contains("FAILED: There is no column nmber, which WITHKEY names. Did you mean number?")
                    .contains(
                            "FAILED: Column note (text): a record's timestamp comes from a timestamp, or from a bigint of"
                                    + " milliseconds; name such a column in WITHTIMESTAMP, or sys_time().");
        }
    }

    private TestTable orders(String keyspace) {
        TestTable table = new TestTable(cassandra, keyspace);
        table.execute("CREATE TABLE ks.orders (shop text, number int, at timestamp, note text, price decimal,"
                + " PRIMARY KEY (shop, number))");
        String insert = "INSERT INTO ks.orders (shop, number, at, note, price) VALUES ";
        table.execute(insert + "('a', 1, " + DAY + ", 'first', 1.5)");
        table.execute(insert + "('a', 2, null, null, null)");
        table.execute(insert + "('b', 1, " + (DAY + 1) + ", '\"third\"', 2)");
        return table;
    }

    private TestConnector connector(TestTable table) {
        return new TestConnector(table.keyspace(), cassandra, kafka.bootstrapServers())
                .with("connect.cassandra.key.space", table.keyspace())
                .with("offsets.storage.topic", table.keyspace() + "_positions");
    }

    private static String keyAndValue(ConsumerRecord<byte[], byte[]> entry) {
        return new String(entry.key(), StandardCharsets.UTF_8) + " " + TestTopic.value(entry);
    }

    private static String avroKeyAndValue(ConsumerRecord<byte[], byte[]> entry) {
        var decoder = DecoderFactory.get().binaryDecoder(entry.key(), 5, entry.key().length - 5, null);
        try {
            return new GenericDatumReader<>(keySchema(entry)).read(null, decoder) + " " + TestTopic.value(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema keySchema(ConsumerRecord<byte[], byte[]> entry) {
        URI registry = URI.create(TestServers.registry().url());
        int id = ByteBuffer.wrap(entry.key()).getInt(1);
        return new Schema.Parser().parse(new SchemaRegistry(RegistrySettings.at(registry)).schema(id));
    }
}
