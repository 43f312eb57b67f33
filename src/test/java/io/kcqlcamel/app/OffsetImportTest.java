package io.kcqlcamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.config.ConfigException;
import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.config.Problem;
import io.kcqlcamel.offset.PositionsJson;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

/** Offsets as Kafka Connect answers them, to the positions of a connector. */
class OffsetImportTest {

    private static final String CONNECTOR = """
            {"name": "shop",
             "connector.class": "io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector",
             "connect.cassandra.key.space": "shop", "tasks.max": 2,
             "value.converter": "org.apache.kafka.connect.json.JsonConverter",
             "connect.cassandra.kcql": "%s"}
            """;
    private static final String ORDERS = "INSERT INTO o SELECT * FROM Orders PK At INCREMENTALMODE=TIMESTAMP";
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Test
    void each_shard_of_each_statement_of_the_table_begins_at_the_offset() {
        OffsetImport imported = imported(
                ORDERS + "; INSERT INTO copy SELECT * FROM shop.orders PK at INCREMENTALMODE=TIMEUUID",
                offset("Orders", "At", "2024-07-01 12:00:00.123Z"),
                ZoneId.of("Europe/Berlin"));
        assertThat(PositionTable.of(imported.positions())).isEqualTo("""
                CONNECTOR  TABLE        TOPIC  SHARD  POSITION                            ROWS
                shop       shop.orders  copy   1of2   all up to 2024-07-01T10:00:00.123Z  0
                shop       shop.orders  copy   2of2   all up to 2024-07-01T10:00:00.123Z  0
                shop       shop.orders  o      1of2   all up to 2024-07-01T10:00:00.123Z  0
                shop       shop.orders  o      2of2   all up to 2024-07-01T10:00:00.123Z  0""");
        assertThat(imported.problems()).isEmpty();
        assertThat(PositionsJson.write(imported.positions()).lines().limit(2))
                .containsExactly(
                        "[",
                        "  {\"key\":{\"connector\":\"shop\",\"table\":\"shop.orders\",\"topic\":\"copy\",\"shard\":\"1of2\"},"
                                + "\"value\":{\"after\":\"2024-07-01T10:00:00.123Z\",\"upTo\":\"2024-07-01T10:00:00.123Z\","
                                + "\"complete\":true,\"rows\":0}},");
    }

    @Test
    void names_in_quotes_are_found_by_what_Stream_Reactor_wrote() {
        OffsetImport imported = imported(
                "INSERT INTO o SELECT * FROM `Orders` PK `At` INCREMENTALMODE=TIMESTAMP",
                offset("Orders", "At", "2024-07-01 12:00:00.000Z"),
                UTC);
        assertThat(imported.positions()).hasSize(2);
    }

    @Test
    void what_has_nothing_to_import_is_noted() {
        String plain = "INSERT INTO p SELECT * FROM people";
        OffsetImport imported =
                imported(ORDERS + "; " + plain, offset("customers", "at", "2024-07-01 12:00:00.000Z"), UTC);
        assertThat(imported.positions()).isEmpty();
        assertThat(imported.problems())
                .containsExactly(
                        Problem.note("There is no offset for " + ORDERS
                                + ": it begins at connect.cassandra.initial.offset, as it did for Stream Reactor"),
                        Problem.note("There is nothing to import for " + plain
                                + ": it reads the whole table, not windows of time, and begins anew"),
                        Problem.note("The offset of table customers is left out: no statement of shop.json reads that"
                                + " table"));
    }

    @Test
    void another_column_is_an_error() {
        assertThatThrownBy(() -> imported(ORDERS, offset("orders", "changed", "2024-07-01 12:00:00.000Z"), UTC))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "offsets.json cannot be used:\n  error: The offset of table orders is of column changed, and "
                                + ORDERS + " reads by column at. Set PK to the column that Stream Reactor read by");
    }

    @Test
    void what_is_no_time_is_an_error() {
        assertThatThrownBy(() -> imported(ORDERS, offset("orders", "at", "yesterday"), UTC))
                .isInstanceOf(ConfigException.class)
                .hasMessage("offsets.json cannot be used:\n  error: The offset of table orders, column at, is"
                        + " \"yesterday\", which is no time as Stream Reactor writes it, such as 2026-01-31"
                        + " 12:00:00.000Z");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "2024-07-01 12:00:00.000Z,     UTC,           2024-07-01T12:00:00Z",
        "2024-07-01 12:00:00.123Z,     Europe/Berlin, 2024-07-01T10:00:00.123Z",
        "2024-01-01 12:00:00.000Z,     +05:30,        2024-01-01T06:30:00Z",
        "1900-01-01 00:00:00.0000000Z, UTC,           1900-01-01T00:00:00Z",
        // Clocks put back: 02:30 is there twice. Put forward: it is not there.
        "2024-10-27 02:30:00.000Z,     Europe/Berlin, 2024-10-27T00:30:00Z",
        "2024-03-31 02:30:00.000Z,     Europe/Berlin, 2024-03-31T00:30:00Z",
    })
    void a_time_is_the_clock_of_the_workers_zone_and_the_earlier_where_there_are_two(
            String text, ZoneId zone, Instant moment) {
        assertThat(ConnectOffset.moment(text, zone)).isEqualTo(moment);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"offsets\": [   | it is no JSON, at line 1, column 14: Unexpected end-of-input: expected close marker"
                        + " for Array (start marker at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION`"
                        + " disabled); line: 1, column: 13]). Save what Kafka Connect answers to GET"
                        + " /connectors/<name>/offsets",
                "{\"error_code\": 404} | it has no array \"offsets\". Save what Kafka Connect answers to GET"
                        + " /connectors/<name>/offsets",
                "{\"offsets\": [{\"partition\": {\"filename\": \"x\"}, \"offset\": {}}]} | partition"
                        + " {\"filename\":\"x\"} has no text \"connect.cassandra.assigned.tables\", so it is not of a Stream"
                        + " Reactor Cassandra source. Save what Kafka Connect answers to GET /connectors/<name>/offsets of"
                        + " one",
            })
    void what_Kafka_Connect_does_not_answer_is_an_error(String text, String why) {
        assertThatThrownBy(() -> ConnectOffsets.parse("offsets.json", text))
                .isInstanceOf(ConfigException.class)
                .hasMessage("offsets.json cannot be used:\n  error: " + why);
    }

    @Test
    void an_unknown_zone_is_answered_with_the_nearest() {
        assertThatThrownBy(() -> new ZoneConverter().convert("Europe/Berln"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("There is no time zone Europe/Berln. Did you mean Europe/Berlin? Write it like"
                        + " Europe/Berlin, UTC or +02:00.");
    }

    private static OffsetImport imported(String kcql, String offsets, ZoneId zone) {
        Plan plan = Planner.plan(ConnectorFile.parse("shop.json", CONNECTOR.formatted(kcql)));
        return new OffsetImport(plan, "offsets.json", ConnectOffsets.parse("offsets.json", offsets), zone);
    }

    private static String offset(String table, String column, String time) {
        return """
                {"offsets": [{"partition": {"connect.cassandra.assigned.tables": "%s"}, "offset": {"%s": "%s"}}]}
                """.formatted(table, column, time);
    }
}
