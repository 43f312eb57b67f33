package io.kcqlcamel.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each mode asks Cassandra for, and when. */
class ReadModeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:34:56.789Z");
    private static final TimeWindow WINDOW =
            new TimeWindow(Instant.parse("2026-03-01T11:59:59.999Z"), Instant.parse("2026-03-01T13:00:00Z"));
    private static final Slicing SLICING = new Slicing(
            Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
            Duration.ofSeconds(30),
            Optional.empty(),
            Duration.ZERO);

    @ParameterizedTest
    @EnumSource(ModeName.class)
    void everyMode_isMadeByItsName(ModeName name) {
        assertThat(mode(name).name()).isEqualTo(name);
        assertThat(ModeName.of(name.name().toLowerCase())).contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "BULK, none",
                "TOKEN, none",
                "TIMESTAMP, added > :after AND added <= :upTo",
                "TIMEUUID, added > maxTimeuuid(:after) AND added <= maxTimeuuid(:upTo)",
                "BUCKETTIMESERIES, added > :after AND added <= :upTo AND bucket IN :buckets",
                "DSESEARCHTIMESTAMP, solr_query = :search"
            })
    void everyMode_hasItsPredicate(ModeName name, String predicate) {
        assertThat(mode(name).predicate()).isEqualTo(Optional.ofNullable(predicate));
    }

    @Test
    void bulk_readsTheTableAgainAndAgain() {
        ReadMode bulk = mode(ModeName.BULK);

        assertThat(bulk.next(Optional.empty(), NOW)).contains(new Pass(1));
        assertThat(bulk.next(finished(new Pass(7)), NOW)).contains(new Pass(8));
    }

    @Test
    void token_readsTheTableOnce() {
        ReadMode token = mode(ModeName.TOKEN);

        assertThat(token.next(Optional.empty(), NOW)).contains(new Pass(1));
        assertThat(token.next(finished(new Pass(1)), NOW)).isEmpty();
    }

    @Test
    void timeUuid_bindsMilliseconds_noneBeforeUuidsCount() {
        ReadMode timeUuid = mode(ModeName.TIMEUUID).on(column -> "timeuuid", remark -> {});
        TimeWindow early = new TimeWindow(Instant.parse("1500-01-01T00:00:00Z"), NOW);

        assertThat(timeUuid.bindings(WINDOW, Shard.WHOLE_TABLE))
                .isEqualTo(Map.of("after", WINDOW.after(), "upTo", WINDOW.upTo()));
        assertThat(timeUuid.bindings(early, Shard.WHOLE_TABLE))
                .isEqualTo(Map.of("after", Instant.parse("1582-10-15T00:00:00Z"), "upTo", NOW));
    }

    @Test
    void dseSearch_asksSolrForAnOpenAndAClosedEnd_inPages() {
        String query = "{\"q\":\"added:{2026-03-01T11:59:59.999Z TO 2026-03-01T13:00:00.000Z]\","
                + "\"sort\":\"added asc\",\"paging\":\"driver\"}";

        assertThat(mode(ModeName.DSESEARCHTIMESTAMP).bindings(WINDOW, Shard.WHOLE_TABLE))
                .isEqualTo(Map.of("search", query));
        assertThat(new DseSearchTimestamp("\"Added\"", SLICING).bindings(WINDOW, Shard.WHOLE_TABLE))
                .isEqualTo(Map.of("search", query.replace("added", "Added")));
    }

    @ParameterizedTest
    @CsvSource({"text, true", "bigint, false"})
    void buckets_ofBothEnds_areLookedInto(String type, boolean text) {
        ReadMode mode = buckets("yyyyMMddHH").on(column -> column.equals("bucket") ? type : "timestamp", remark -> {});
        List<Object> hours = text ? List.of("2026030112", "2026030113") : List.of(2026030112L, 2026030113L);

        assertThat(mode.bindings(WINDOW, Shard.WHOLE_TABLE))
                .isEqualTo(Map.of("after", WINDOW.after(), "upTo", WINDOW.upTo(), "buckets", hours));
    }

    @Test
    void buckets_areLookedIntoByOneShardEach() {
        ReadMode mode = buckets("yyyyMMddHH");

        assertThat(mode.splitsByToken()).isFalse();
        assertThat(List.of(new Shard(1, 2), new Shard(2, 2)))
                .extracting(shard -> mode.bindings(WINDOW, shard).get("buckets"))
                .containsExactlyInAnyOrder(List.of("2026030112"), List.of("2026030113"));
    }

    @Test
    void aWindow_touchesAHundredBucketsAtMost() {
        assertThat(buckets("yyyyMMddHH").next(Optional.empty(), NOW))
                .contains(new TimeWindow(
                        Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-05T03:59:59.999Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIMEUUID | timestamp | INCREMENTALMODE=TIMEUUID reads by a column of type timeuuid, and added is of type"
                        + " timestamp. Use INCREMENTALMODE=TIMESTAMP.",
                "TIMEUUID | uuid | INCREMENTALMODE=TIMEUUID reads by a column of type timeuuid, and added is of type uuid.",
                "DSESEARCHTIMESTAMP | date | INCREMENTALMODE=DSESEARCHTIMESTAMP reads by a column of type timestamp, and"
                        + " added is of type date."
            })
    void aColumnOfAnotherType_isRefused(ModeName name, String type, String message) {
        assertThatThrownBy(() -> mode(name).on(column -> type, remark -> {}))
                .isInstanceOf(ModeException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timestamp | uuid | yyyyMMddHH | Column bucket cannot hold buckets: its type is uuid, and has to be one of"
                        + " text, ascii, int, bigint, varint. Name another with"
                        + " connect.cassandra.bucket.timeseries.field.name.",
                "timestamp | int | yyyy-MM-dd HH | Column bucket is of type int, and the first bucket of 1970 would be"
                        + " 1970-01-01 00, which is no such number. Set connect.cassandra.bucket.timeseries.format to"
                        + " digits alone that int can hold, such as yyyyMMdd.",
                "date | text | yyyyMMddHH | Column added tells time in DAYS, and a bucket is shorter than that. Set"
                        + " connect.cassandra.bucket.timeseries.mode to DAY or longer."
            })
    void bucketsThatDoNotFitTheTable_areRefused(String time, String bucket, String format, String message) {
        assertThatThrownBy(() -> buckets(format).on(column -> column.equals("bucket") ? bucket : time, remark -> {}))
                .isInstanceOf(ModeException.class)
                .hasMessage(message);
    }

    @Test
    void aPositionOfAnotherMode_isRefused() {
        assertThatThrownBy(() -> mode(ModeName.TIMESTAMP).next(finished(new Pass(3)), NOW))
                .isInstanceOf(ModeException.class)
                .hasMessage(
                        "The position kept for this table is pass 3 over the whole table, and INCREMENTALMODE now asks"
                                + " for windows of time. Set the mode back, or give the connector a new name to begin at"
                                + " connect.cassandra.initial.offset.");
        assertThatThrownBy(() -> mode(ModeName.TOKEN).next(finished(WINDOW), NOW))
                .isInstanceOf(ModeException.class)
                .hasMessage("The position kept for this table is the window of time (2026-03-01T11:59:59.999Z,"
                        + " 2026-03-01T13:00:00Z] of another INCREMENTALMODE, and the mode now reads whole tables. Set"
                        + " the mode back, or give the connector a new name to begin afresh.");
    }

    private static ReadMode mode(ModeName name) {
        return name.with(new ModeSettings(
                Optional.of("added"),
                Optional.empty(),
                SLICING,
                Optional.of(new Buckets("bucket", TimeUnit.HOURS, "yyyyMMddHH"))));
    }

    private static ReadMode buckets(String format) {
        return ModeName.BUCKETTIMESERIES.with(new ModeSettings(
                Optional.of("added"),
                Optional.empty(),
                SLICING,
                Optional.of(new Buckets("bucket", TimeUnit.HOURS, format))));
    }

    private static Optional<Position> finished(Window window) {
        return Optional.of(new Position(window, Optional.empty(), true, 1));
    }
}
