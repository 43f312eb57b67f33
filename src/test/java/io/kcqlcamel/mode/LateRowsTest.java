package io.kcqlcamel.mode;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How far a window reads back, and which time a row's cell tells. */
class LateRowsTest {

    private static final Instant TIME = Instant.parse("2026-03-01T12:34:56.789Z");
    private static final Slicing SLICING =
            new Slicing(Optional.empty(), Duration.ZERO, Optional.empty(), Duration.ofSeconds(10));
    private static final Map<String, TypeCodec<?>> CODECS = Map.of(
            "timestamp", TypeCodecs.TIMESTAMP,
            "date", TypeCodecs.DATE,
            "int", TypeCodecs.INT,
            "bigint", TypeCodecs.BIGINT,
            "varint", TypeCodecs.VARINT);

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T00:00:00Z, 2026-03-01T12:00:20Z, 2026-03-01T12:00:10Z",
        "2026-03-01T12:00:15Z, 2026-03-01T12:00:20Z, 2026-03-01T12:00:15Z",
        "2026-03-01T12:00:20Z, 2026-03-01T12:00:20Z, 2026-03-01T12:00:20Z",
    })
    void aWindow_readsBackAsFarAsIsRemembered(Instant since, Instant after, Instant readsAfter) {
        TimeWindow window = new TimeWindow(after, after.plusSeconds(1));

        assertThat(late("timestamp", Optional.empty()).reread(window, since))
                .isEqualTo(new TimeWindow(readsAfter, window.upTo()));
    }

    @ParameterizedTest
    @CsvSource({
        "timestamp, , 2026-03-01T12:34:56.789Z",
        "date, , 2026-03-01T00:00:00Z",
        "int, SECONDS, 2026-03-01T12:34:56Z",
        "int, DAYS, 2026-03-01T00:00:00Z",
        "bigint, MICROSECONDS, 2026-03-01T12:34:56.789Z",
        "varint, MILLISECONDS, 2026-03-01T12:34:56.789Z",
    })
    void aCell_tellsTheBeginningOfItsStep(String type, TimeUnit unit, Instant time) {
        TimeType known = TimeType.of(type).orElseThrow();
        Object value = known.value(TIME, unit == null ? known.unit() : unit);

        assertThat(late(type, Optional.ofNullable(unit)).time().apply(cell(CODECS.get(type), value)))
                .isEqualTo(time);
    }

    @Test
    void aTimeBefore1970_isToldToo() {
        Instant time = Instant.parse("1900-01-01T00:00:00.001Z");

        assertThat(late("bigint", Optional.of(TimeUnit.MICROSECONDS))
                        .time()
                        .apply(cell(TypeCodecs.BIGINT, time.toEpochMilli() * 1000)))
                .isEqualTo(time);
    }

    @Test
    void aNumberBeyondAllClocks_isTheLastMomentThatTheyReach() {
        assertThat(late("bigint", Optional.of(TimeUnit.DAYS)).time().apply(cell(TypeCodecs.BIGINT, Long.MAX_VALUE)))
                .isAfter(Instant.parse("+999999999-01-01T00:00:00Z"));
    }

    @Test
    void aTimeuuid_tellsItsMillisecond() {
        UUID uuid = Uuids.endOf(TIME.toEpochMilli());
        LateRows late = new TimeUuid("added", SLICING).lateRows().orElseThrow();

        assertThat(late.time().apply(cell(TypeCodecs.TIMEUUID, uuid))).isEqualTo(TIME);
    }

    @ParameterizedTest
    @EnumSource(ModeName.class)
    void withoutOverlap_nothingIsReadAgain(ModeName name) {
        Slicing slicing = new Slicing(Optional.empty(), Duration.ZERO, Optional.empty(), Duration.ZERO);
        Buckets buckets = new Buckets("bucket", TimeUnit.HOURS, "yyyyMMddHH");
        ReadMode mode =
                name.with(new ModeSettings(Optional.of("added"), Optional.empty(), slicing, Optional.of(buckets)));

        assertThat(mode.lateRows()).isEmpty();
    }

    private static LateRows late(String type, Optional<TimeUnit> unit) {
        TimeColumn column = new TimeColumn("added", unit, TimeType.TIMESTAMP).on(name -> type, remark -> {});
        return column.lateRows(SLICING).orElseThrow();
    }

    @SuppressWarnings("unchecked") // the codec is the type's, and the value too
    private static <T> java.nio.ByteBuffer cell(TypeCodec<T> codec, Object value) {
        return codec.encode((T) value, ProtocolVersion.DEFAULT);
    }
}
