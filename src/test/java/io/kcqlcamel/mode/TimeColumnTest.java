package io.kcqlcamel.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimeColumnTest {

    private static final Instant BEFORE_1970 = Instant.parse("1969-12-31T23:59:58.999Z");
    private static final Instant LATER = Instant.parse("2026-03-01T12:34:56.789Z");

    private final List<String> remarks = new ArrayList<>();

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("timestamp", null, BEFORE_1970, LATER),
                Arguments.of("date", null, LocalDate.parse("1969-12-31"), LocalDate.parse("2026-03-01")),
                Arguments.of("int", TimeUnit.DAYS, -1, 20513),
                Arguments.of("int", TimeUnit.SECONDS, -2, 1772368496),
                Arguments.of("bigint", TimeUnit.HOURS, -1L, 492324L),
                Arguments.of("bigint", TimeUnit.MILLISECONDS, -1001L, 1772368496789L),
                Arguments.of("bigint", TimeUnit.MICROSECONDS, -1001000L, 1772368496789000L),
                Arguments.of(
                        "varint",
                        TimeUnit.NANOSECONDS,
                        BigInteger.valueOf(-1001000000L),
                        BigInteger.valueOf(1772368496789000000L)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aWindowsEnds_areValuesOfTheColumnsTypeAndUnit(String type, TimeUnit unit, Object after, Object upTo) {
        TimeColumn column = column(unit).on(name -> type, remarks::add);

        assertThat(column.bindings(new TimeWindow(BEFORE_1970, LATER))).isEqualTo(Map.of("after", after, "upTo", upTo));
        assertThat(remarks).isEmpty();
    }

    @Test
    void aMomentThatTheTypeCannotHold_becomesTheNearestItCan() {
        Instant first = Instant.parse("1600-01-01T00:00:00Z");
        Instant last = Instant.parse("2300-01-01T00:00:00Z");
        TimeWindow window = new TimeWindow(first, last);

        assertThat(column(TimeUnit.SECONDS).on(name -> "int", remarks::add).bindings(window))
                .isEqualTo(Map.of("after", Integer.MIN_VALUE, "upTo", Integer.MAX_VALUE));
        assertThat(column(TimeUnit.NANOSECONDS)
                        .on(name -> "bigint", remarks::add)
                        .bindings(window))
                .isEqualTo(Map.of("after", Long.MIN_VALUE, "upTo", Long.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int |  | Column added is of type int, and nothing says what its numbers count. Add TIMESTAMPUNIT and one"
                        + " of DAYS, HOURS, MINUTES, SECONDS, MILLISECONDS, MICROSECONDS, NANOSECONDS to the statement,"
                        + " such as TIMESTAMPUNIT=MILLISECONDS: since 1970, in UTC.",
                "int | MILLISECONDS | Column added is of type int, which cannot hold the present time in MILLISECONDS."
                        + " TIMESTAMPUNIT has to be SECONDS, MINUTES, HOURS or DAYS there.",
                "text |  | Windows of time cannot be cut by column added, whose type is text. Name one of type timestamp,"
                        + " date, int, bigint, varint after PK.",
                "timeuuid |  | Windows of time cannot be cut by column added, whose type is timeuuid. Name one of type"
                        + " timestamp, date, int, bigint, varint after PK, or use INCREMENTALMODE=TIMEUUID."
            })
    void aColumnThatTellsNoTime_isRefused(String type, TimeUnit unit, String message) {
        assertThatThrownBy(() -> column(unit).on(name -> type, remarks::add))
                .isInstanceOf(ModeException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timestamp | SECONDS | TIMESTAMPUNIT=SECONDS has no effect: column added is a timestamp, which counts"
                        + " MILLISECONDS.",
                "date | HOURS | TIMESTAMPUNIT=HOURS has no effect: column added is a date, which counts DAYS."
            })
    void aUnitOfAColumnThatHasItsOwn_isRemarkedOn(String type, TimeUnit unit, String remark) {
        TimeColumn column = column(unit).on(name -> type, remarks::add);

        assertThat(column.unit()).isEqualTo(TimeType.of(type).orElseThrow().unit());
        assertThat(remarks).containsExactly(remark);
    }

    private static TimeColumn column(TimeUnit unit) {
        return new TimeColumn("added", Optional.ofNullable(unit), TimeType.TIMESTAMP);
    }
}
