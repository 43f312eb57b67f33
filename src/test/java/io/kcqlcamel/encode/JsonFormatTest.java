package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType.Scalar;
import io.kcqlcamel.encode.Tables.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.json.JsonConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same bytes as Connect's own JsonConverter writes for the same row. */
class JsonFormatTest {

    /** One for each combination of settings: making one takes longer than a try. */
    private static final Map<String, JsonConverter> CONVERTERS = new ConcurrentHashMap<>();

    @Property(tries = 1500)
    void scalars_are_what_JsonConverter_writes(
            @ForAll("scalars") Table table, @ForAll boolean schemasEnable, @ForAll DecimalFormat decimals) {
        assertSameAsConnect(table, new JsonFormat(schemasEnable, decimals, true));
    }

    @Property(tries = 1500)
    void collections_at_any_depth_are_what_JsonConverter_writes(
            @ForAll("collections") Table table,
            @ForAll boolean schemasEnable,
            @ForAll DecimalFormat decimals,
            @ForAll boolean collectionsAsJson) {
        assertSameAsConnect(table, new JsonFormat(schemasEnable, decimals, collectionsAsJson));
    }

    /** The properties draw these too, but not in every run. */
    static Stream<Arguments> extremes() {
        return Stream.of(
                Arguments.of(Scalar.ASCII, List.of("", "a", "\u007f\u0000")),
                Arguments.of(
                        Scalar.TEXT,
                        List.of(
                                "",
                                "\"",
                                "\\",
                                "\u0001\u001f\b\t\n\f\r/",
                                "é€\u2028\uffff",
                                "😀",
                                "a\"😀".repeat(500))),
                Arguments.of(Scalar.UUID, List.of(new UUID(0, 0), new UUID(-1, -1))),
                Arguments.of(Scalar.TIMEUUID, List.of(new UUID(0x1000, 1))),
                Arguments.of(
                        Scalar.INET, List.of(address("127.0.0.1"), address("::1"), address("2001:db8::ff00:42:8329"))),
                Arguments.of(Scalar.TINYINT, List.of((byte) 0, Byte.MIN_VALUE, Byte.MAX_VALUE)),
                Arguments.of(Scalar.SMALLINT, List.of((short) 0, Short.MIN_VALUE, Short.MAX_VALUE)),
                Arguments.of(Scalar.INT, List.of(0, -9, 10, Integer.MIN_VALUE, Integer.MAX_VALUE)),
                Arguments.of(Scalar.BIGINT, List.of(0L, 99L, 100L, Long.MIN_VALUE, Long.MAX_VALUE)),
                Arguments.of(Scalar.COUNTER, List.of(0L, Long.MIN_VALUE)),
                Arguments.of(Scalar.VARINT, List.of(BigInteger.ZERO, BigInteger.valueOf(-129), BigInteger.TEN.pow(60))),
                Arguments.of(
                        Scalar.DECIMAL,
                        List.of(
                                        "0",
                                        "1E+3",
                                        "-1E-18",
                                        "127",
                                        "-128",
                                        "9223372036854775807",
                                        "-9.223372036854775808",
                                        "1E+40")
                                .stream()
                                .map(BigDecimal::new)
                                .toList()),
                Arguments.of(
                        Scalar.FLOAT,
                        List.of(0f, -0f, 1e10f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN, Float.NEGATIVE_INFINITY)),
                Arguments.of(
                        Scalar.DOUBLE,
                        List.of(
                                0d,
                                -0d,
                                1e10,
                                0.1,
                                Double.MIN_VALUE,
                                Double.MAX_VALUE,
                                Double.NaN,
                                Double.POSITIVE_INFINITY)),
                Arguments.of(Scalar.BOOLEAN, List.of(true, false)),
                Arguments.of(
                        Scalar.BLOB,
                        Stream.of(0, 1, 2, 3, 1000).map(ByteBuffer::allocate).toList()),
                Arguments.of(
                        Scalar.TIMESTAMP,
                        List.of(
                                Instant.EPOCH,
                                Instant.ofEpochMilli(Long.MIN_VALUE),
                                Instant.ofEpochMilli(Long.MAX_VALUE))),
                Arguments.of(
                        Scalar.DATE,
                        List.of(
                                LocalDate.EPOCH,
                                LocalDate.ofEpochDay(Integer.MIN_VALUE),
                                LocalDate.ofEpochDay(Integer.MAX_VALUE))),
                Arguments.of(Scalar.TIME, List.of(LocalTime.MIN, LocalTime.MAX)),
                Arguments.of(
                        Scalar.DURATION,
                        List.of(
                                CqlDuration.newInstance(0, 0, 0),
                                CqlDuration.newInstance(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE),
                                CqlDuration.newInstance(Integer.MIN_VALUE + 1, -1, Long.MIN_VALUE + 1))));
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void null_and_the_extremes_are_what_JsonConverter_writes(Scalar type, List<?> values) {
        List<Column> columns = List.of(new Column("\u00e9\"\ud83d\ude00", type));
        List<Object> all = new ArrayList<>(values);
        all.add(null);
        for (Object value : all) {
            Table table = new Table(columns, Collections.singletonList(value));
            for (DecimalFormat decimals : DecimalFormat.values()) {
                assertSameAsConnect(table, new JsonFormat(true, decimals, true));
                assertSameAsConnect(table, new JsonFormat(false, decimals, true));
            }
        }
    }

    @Test
    void every_scalar_has_its_extremes() {
        assertThat(extremes().map(each -> each.get()[0]).toList())
                .containsExactlyInAnyOrder((Object[]) Scalar.values());
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Provide
    Arbitrary<Table> scalars() {
        return Tables.any(0);
    }

    @Provide
    Arbitrary<Table> collections() {
        return Tables.any(3);
    }

    private static void assertSameAsConnect(Table table, JsonFormat format) {
        RowEncoder encoder = format.encoder("topic", "my-ks", "t", table.columns());
        byte[] expected = connect(table, format);
        assertThat(text(encoder.encode(table.row()))).isEqualTo(text(expected));
        assertThat(encoder.encode(table.row())).as("a second time").isEqualTo(expected);
    }

    private static byte[] connect(Table table, JsonFormat format) {
        Struct row = ConnectOracle.row("my-ks", "t", table.columns(), table.values(), format.collectionsAsJson());
        String settings = format.schemasEnable() + " " + format.decimalFormat();
        return CONVERTERS
                .computeIfAbsent(settings, absent -> converter(format))
                .fromConnectData("topic", row.schema(), row);
    }

    private static JsonConverter converter(JsonFormat format) {
        JsonConverter converter = new JsonConverter();
        Map<String, Object> settings = Map.of(
                "schemas.enable", format.schemasEnable(),
                "decimal.format", format.decimalFormat().name());
        converter.configure(settings, false);
        return converter;
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
