package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.cassandra.CqlType.Scalar;
import io.kcqlcamel.cassandra.RowBytes;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingExceptionTest {

    private static final SchemaIds REGISTRY = (subject, schema) -> 1;
    private static final Converter JSON = new JsonFormat(false, DecimalFormat.BASE64, true);
    private static final Converter AVRO = new AvroFormat(REGISTRY, SubjectNameStrategy.TOPIC_NAME, false, true, false);

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of(
                        Scalar.DECIMAL,
                        CellBytes.of(Scalar.DECIMAL, new BigDecimal("0.1234567890123456789")),
                        "Column c (decimal): its value has 19 digits after the point, and Connect's Decimal(18) would lose"
                                + " those beyond 18; round it, or leave the column out with IGNORE."),
                Arguments.of(
                        Scalar.DECIMAL,
                        CellBytes.of(Scalar.DECIMAL, new BigDecimal("1E+2000000000")),
                        "Column c (decimal): its value has 2000000000 zeros before the point; we write out no more than"
                                + " 4078."),
                Arguments.of(
                        Scalar.DECIMAL,
                        CellBytes.amidst(0, 0, 1),
                        "Column c (decimal): its value has 3 bytes where a decimal has 5 or more; the cell is damaged."),
                Arguments.of(
                        Scalar.INT,
                        CellBytes.amidst(1, 2, 3),
                        "Column c (int): its value has 3 bytes where Cassandra writes 4; the cell is damaged."),
                Arguments.of(
                        Scalar.INET,
                        CellBytes.amidst(1, 2, 3),
                        "Column c (inet): its value has 3 bytes where an address has 4 or 16; the cell is damaged."),
                Arguments.of(
                        Scalar.DURATION,
                        CellBytes.amidst(0, 0xFF),
                        "Column c (duration): its value ends in the middle of a number; the cell is damaged."),
                Arguments.of(
                        new CqlType.MapOf(Scalar.TEXT, Scalar.INT),
                        CellBytes.amidst(0, 0, 0, 1, 0, 0, 0, 9, 'a'),
                        "Column c (map<text, int>): its value ends before its last element does; the cell is damaged."),
                Arguments.of(
                        new CqlType.Vector(Scalar.FLOAT, 2),
                        CellBytes.amidst(0, 0, 0, 0, 1),
                        "Column c (vector<float, 2>): its value ends before its last element does; the cell is damaged."));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_value_that_does_not_fit_is_named_by_its_column(CqlType type, ByteBuffer cell, String message) {
        List<Column> columns = List.of(new Column("c", type));
        for (Converter converter : List.of(JSON, AVRO)) {
            RowEncoder encoder = converter.encoder("topic", "ks", "t", columns);
            assertThatThrownBy(() -> encoder.encode(RowBytes.of(cell)))
                    .isInstanceOfSatisfying(EncodingException.class, e -> assertThat(e.transientFailure())
                            .isFalse())
                    .hasMessage(message);
        }
    }

    @Test
    void the_next_row_is_encoded_as_ever() {
        List<Column> columns = List.of(new Column("c", Scalar.INT));
        RowEncoder encoder = JSON.encoder("topic", "ks", "t", columns);
        assertThatThrownBy(() -> encoder.encode(RowBytes.of(CellBytes.amidst(1))))
                .isInstanceOf(EncodingException.class);
        assertThat(new String(encoder.encode(CellBytes.row(columns, List.of(5))), StandardCharsets.UTF_8))
                .isEqualTo("{\"c\":5}");
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of(
                        JSON,
                        List.of(new Column("a", Scalar.INT), new Column("a", Scalar.TEXT)),
                        "Column a (text): selected twice; give one of the two a name with AS."),
                Arguments.of(
                        JSON,
                        List.of(new Column("a", new CqlType.ListOf(new CqlType.Custom("org.acme.T")))),
                        "Column a (list<'org.acme.T'>): only a Java class on the server can read this type; leave the"
                                + " column out with IGNORE."),
                Arguments.of(
                        AVRO,
                        List.of(new Column("a", new CqlType.Custom("org.acme.T"))),
                        "Column a ('org.acme.T'): only a Java class on the server can read this type; leave the"
                                + " column out with IGNORE."),
                Arguments.of(
                        AVRO,
                        List.of(new Column("a-b", Scalar.INT)),
                        "Column a-b (int): Avro takes names of letters, digits and _ only (Illegal character in: a-b);"
                                + " give the column another name with AS."));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void a_column_that_never_fits_is_named_before_any_row(Converter converter, List<Column> columns, String message) {
        assertThatThrownBy(() -> converter.encoder("topic", "ks", "t", columns))
                .isInstanceOf(EncodingException.class)
                .hasMessage(message);
    }

    @Test
    void a_table_whose_name_avro_refuses_is_named() {
        List<Column> columns = List.of(new Column("a", Scalar.INT));
        assertThatThrownBy(() -> AVRO.encoder("topic", "ks", "my table", columns))
                .isInstanceOf(EncodingException.class)
                .hasMessage("Table ks.my table: Avro cannot name its records (Illegal character in: my table); use"
                        + " org.apache.kafka.connect.json.JsonConverter for it.");
    }

    @Test
    void two_types_whose_names_become_one_are_refused() {
        List<Column> columns = List.of(
                new Column("a", new CqlType.Udt("ks", "x-y", List.of(new Column("f", Scalar.INT)))),
                new Column("b", new CqlType.Udt("ks", "x.y", List.of(new Column("f", Scalar.TEXT)))));
        assertThatThrownBy(() -> AVRO.encoder("topic", "ks", "t", columns))
                .isInstanceOf(EncodingException.class)
                .hasMessage("Table ks.t: Avro cannot name its records (Two different records are named ks.x.y); use"
                        + " org.apache.kafka.connect.json.JsonConverter for it.");
    }

    @Test
    void decimals_with_zeros_to_drop_or_to_add_lose_nothing() {
        List<Column> columns = List.of(new Column("c", Scalar.DECIMAL));
        RowEncoder encoder = new JsonFormat(false, DecimalFormat.NUMERIC, true).encoder("topic", "ks", "t", columns);
        for (String value : List.of("0.5000000000000000000000000", "0E-30", "0E+2000000000", "12E+5", "-1E-18")) {
            BigDecimal decimal = new BigDecimal(value);
            BigDecimal expected = decimal.signum() == 0 ? BigDecimal.ZERO.setScale(18) : decimal.setScale(18);
            assertThat(new String(encoder.encode(CellBytes.row(columns, List.of(decimal))), StandardCharsets.UTF_8))
                    .isEqualTo("{\"c\":" + expected + "}");
        }
    }

    @Test
    void a_cell_without_bytes_is_null_where_the_type_has_no_empty_value() {
        List<Column> columns = List.of(
                new Column("a", Scalar.TEXT),
                new Column("b", Scalar.INT),
                new Column("c", new CqlType.ListOf(Scalar.INT)),
                new Column("d", new CqlType.Vector(Scalar.INT, 1)));
        RowEncoder encoder = JSON.encoder("topic", "ks", "t", columns);
        ByteBuffer empty = CellBytes.amidst();
        assertThat(new String(encoder.encode(RowBytes.of(empty, empty, empty, empty)), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":\"\",\"b\":null,\"c\":\"[]\",\"d\":null}");
    }
}
