package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every type of Cassandra's, with a value and with null, from a server to Kafka; and what CQL makes of columns. */
class ValuesIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    /**
     * A column, and its value as CQL.
     *
     * @param json what is written where collections are JSON text
     * @param nested what is written where they are not
     */
    private record Case(String type, String cql, String json, String nested) {

        static Case of(String type, String cql, String json) {
            return new Case(type, cql, json, json);
        }
    }

    private static final List<Case> CASES = List.of(
            Case.of("ascii", "'a'", "\"a\""),
            Case.of("text", "'ü\"'", "\"ü\\\"\""),
            Case.of("uuid", "0a0b0c0d-0102-4304-8506-0708090a0b0c", "\"0a0b0c0d-0102-4304-8506-0708090a0b0c\""),
            Case.of("timeuuid", "0a0b0c0d-0102-1304-8506-0708090a0b0c", "\"0a0b0c0d-0102-1304-8506-0708090a0b0c\""),
            Case.of("inet", "'127.0.0.1'", "\"127.0.0.1\""),
            Case.of("tinyint", "-1", "-1"),
            Case.of("smallint", "-2", "-2"),
            Case.of("int", "-3", "-3"),
            Case.of("bigint", "-4", "-4"),
            Case.of("time", "'01:00:00.000000001'", "3600000000001"),
            Case.of("float", "1.5", "1.5"),
            Case.of("double", "-2.5", "-2.5"),
            Case.of("boolean", "true", "true"),
            Case.of("varint", "300", "\"ASw=\""),
            Case.of("decimal", "1.5", "\"FNESDXsWAAA=\""),
            Case.of("timestamp", "'2024-07-01 13:01:20+0000'", "1719838880000"),
            Case.of("date", "'2024-07-01'", "19905"),
            Case.of("blob", "0x0102", "\"AQI=\""),
            Case.of("duration", "1y2mo3d4h5m6s500ms", "\"P1Y2M3DT4H5M6.5S\""),
            new Case("list<frozen<map<text, int>>>", "[{'a': 1}, {}]", "\"[{\\\"a\\\":1},{}]\"", "[{\"a\":1},{}]"),
            new Case("set<date>", "{'2024-07-01'}", "\"[19905]\"", "[19905]"),
            new Case("map<int, text>", "{1: 'x'}", "\"{\\\"1\\\":\\\"x\\\"}\"", "[[1,\"x\"]]"),
            new Case("tuple<int, text>", "(1, null)", "\"[1,null]\"", "{\"field1\":1,\"field2\":null}"),
            new Case(
                    "frozen<point>",
                    "{x: 1, tags: ['a']}",
                    "\"{\\\"x\\\":1,\\\"tags\\\":[\\\"a\\\"]}\"",
                    "{\"x\":1,\"tags\":[\"a\"]}"),
            new Case("vector<float, 2>", "[1, 2.5]", "\"[1.0,2.5]\"", "[1.0,2.5]"));

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();

    @Test
    void each_type_is_written_with_its_value_and_null_is_null() {
        try (TestTable table = everyType("values_json");
                TestTopic topic = new TestTopic(kafka, "values_json");
                TestConnector connector = connector(
                                "values_json", "INSERT INTO values_json SELECT " + names() + " FROM rows")
                        .start()) {
            assertThat(topic.read(2, LIMIT))
                    .as(connector.output())
                    .extracting(TestTopic::value)
                    .contains(row(Case::json), row(example -> "null"));
        }
    }

    @Test
    void collections_are_nested_where_they_are_no_json_text() {
        try (TestTable table = everyType("values_nested");
                TestTopic topic = new TestTopic(kafka, "values_nested");
                TestConnector connector = connector(
                                "values_nested", "INSERT INTO values_nested SELECT " + names() + " FROM rows")
                        .with("connect.cassandra.mapping.collection.to.json", "false")
                        .start()) {
            assertThat(topic.read(2, LIMIT))
                    .as(connector.output())
                    .extracting(TestTopic::value)
                    .contains(row(Case::nested), row(example -> "null"));
        }
    }

    @Test
    void functions_casts_exact_names_views_and_counters_are_read_as_cql_has_them() {
        try (TestTable table = new TestTable(cassandra, "values_cql");
                TestTopic functions = new TestTopic(kafka, "values_functions");
                TestTopic view = new TestTopic(kafka, "values_view");
                TestTopic counters = new TestTopic(kafka, "values_counters");
                TestConnector connector = connector(
                        "values_cql",
                        "INSERT INTO values_functions SELECT CAST(age AS text) AS ageText, toUnixTimestamp(added) AS at,"
                                + " writetime(age), `Name`, `limit` FROM rows PK added INCREMENTALMODE=TIMESTAMP;"
                                + "INSERT INTO values_view SELECT * FROM by_age;"
                                + "INSERT INTO values_counters SELECT * FROM counters")) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY, age int, added timestamp, \"Name\" text,"
                    + " \"limit\" int)");
            table.execute("CREATE MATERIALIZED VIEW ks.by_age AS SELECT age, id FROM ks.rows"
                    + " WHERE age IS NOT NULL AND id IS NOT NULL PRIMARY KEY (age, id)");
            table.execute("INSERT INTO ks.rows (id, age, added, \"Name\", \"limit\")"
                    + " VALUES (1, 77, '2024-07-01 13:01:20+0000', 'carlo', 5) USING TIMESTAMP 1000000");
            table.execute("CREATE TABLE ks.counters (id int PRIMARY KEY, n counter)");
            table.execute("UPDATE ks.counters SET n = n + 3 WHERE id = 1");
            connector.start();

            assertThat(functions.read(1, LIMIT))
                    .as(connector.output())
                    .extracting(TestTopic::value)
                    .containsExactly("{\"ageText\":\"77\",\"at\":1719838880000,\"writetime(age)\":1000000,"
                            + "\"Name\":\"carlo\",\"limit\":5}");
            assertThat(view.read(1, LIMIT)).extracting(TestTopic::value).contains("{\"age\":77,\"id\":1}");
            assertThat(counters.read(1, LIMIT)).extracting(TestTopic::value).contains("{\"id\":1,\"n\":3}");
        }
    }

    @Test
    void one_blob_is_written_as_its_bytes() {
        try (TestTable table = new TestTable(cassandra, "values_blob");
                TestTopic topic = new TestTopic(kafka, "values_blob");
                TestConnector connector = connector(
                                "values_blob", "INSERT INTO values_blob SELECT payload FROM rows WITHUNWRAP")
                        .without("value.converter.schemas.enable")
                        .with("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter")) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY, payload blob)");
            table.execute("INSERT INTO ks.rows (id, payload) VALUES (1, 0x0102)");
            table.execute("INSERT INTO ks.rows (id) VALUES (2)");
            connector.start();

            assertThat(topic.read(2, LIMIT))
                    .as(connector.output())
                    .extracting(record ->
                            record.value() == null ? "null" : HexFormat.of().formatHex(record.value()))
                    .contains("0102", "null");
        }
    }

    /** A row with values and one without. */
    private TestTable everyType(String keyspace) {
        TestTable table = new TestTable(cassandra, keyspace);
        table.execute("CREATE TYPE ks.point (x int, tags frozen<list<text>>)");
        String columns = indices(i -> "c" + i + " " + CASES.get(i).type());
        table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY, " + columns + ")");
        table.execute("INSERT INTO ks.rows (id, " + names() + ") VALUES (1, "
                + indices(i -> CASES.get(i).cql()) + ")");
        table.execute("INSERT INTO ks.rows (id) VALUES (2)");
        return table;
    }

    private TestConnector connector(String name, String kcql) {
        return new TestConnector(name, cassandra, kafka.bootstrapServers())
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.import.poll.interval", "60000")
                .with("connect.cassandra.kcql", kcql);
    }

    private static String names() {
        return indices(i -> "c" + i);
    }

    private static String row(Function<Case, String> value) {
        String fields = IntStream.range(0, CASES.size())
                .mapToObj(i -> "\"c" + i + "\":" + value.apply(CASES.get(i)))
                .collect(Collectors.joining(","));
        return "{" + fields + "}";
    }

    private static String indices(IntFunction<String> of) {
        return IntStream.range(0, CASES.size()).mapToObj(of).collect(Collectors.joining(", "));
    }
}
