package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.cassandra.CqlType.Scalar;
import io.kcqlcamel.encode.Tables.Table;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.Schema;
import org.apache.kafka.connect.json.JsonConverter;
import org.junit.jupiter.api.Test;

/** Rows as texts, and texts in the bytes that Connect's converters write for a string that is never null. */
class RowTextTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", Scalar.INT),
            new Column("at", Scalar.TIMESTAMP),
            new Column("day", Scalar.DATE),
            new Column("price", Scalar.DECIMAL),
            new Column("bytes", Scalar.BLOB),
            new Column("tags", new CqlType.ListOf(Scalar.TEXT)),
            new Column("say \"x\"", Scalar.TEXT));

    private static final List<Object> VALUES = Arrays.asList(
            1,
            Instant.ofEpochMilli(1_719_838_880_001L),
            LocalDate.of(2024, 2, 29),
            new BigDecimal("1.50"),
            ByteBuffer.wrap(new byte[] {1, 2}),
            List.of("a", "b"),
            "\ud83d\ude00\n");

    private static final List<Object> NULLS = Arrays.asList(null, null, null, null, null, null, null);

    @Property(tries = 1000)
    void json_is_what_jackson_makes_of_each_value(@ForAll("tables") Table table) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            String value = JsonTextOracle.text(column.type(), table.values().get(i));
            members.add("\"" + column.name() + "\":" + value);
        }

        assertThat(text(RowText.json(table.columns()), table.columns(), table.values()))
                .isEqualTo("{" + String.join(",", members) + "}");
    }

    @Provide
    Arbitrary<Table> tables() {
        return Tables.any(2);
    }

    @Test
    void json_has_real_collections_and_whole_numbers() {
        assertThat(text(RowText.json(COLUMNS), COLUMNS, VALUES))
                .isEqualTo("{\"id\":1,\"at\":1719838880001,\"day\":19782,\"price\":1.50,\"bytes\":\"AQI=\","
                        + "\"tags\":[\"a\",\"b\"],\"say \\\"x\\\"\":\"\ud83d\ude00\\n\"}");
    }

    @Test
    void joined_values_have_something_between_them_and_moments_in_utc() {
        assertThat(text(RowText.joined(COLUMNS, ",", true), COLUMNS, VALUES))
                .isEqualTo("1,2024-07-01T13:01:20.001Z,2024-02-29,1.50,AQI=,[\"a\",\"b\"],\ud83d\ude00\n");
        assertThat(text(RowText.joined(COLUMNS, "", false), COLUMNS, VALUES))
                .isEqualTo("12024-07-01T13:01:20.001Z2024-02-291.50AQI=[a, b]\ud83d\ude00\n");
        assertThat(text(RowText.joined(COLUMNS, "||", true), COLUMNS, NULLS))
                .isEqualTo("null||null||null||null||null||null||null");
    }

    @Test
    void a_text_is_a_required_string_to_every_converter() {
        String text = text(RowText.json(COLUMNS), COLUMNS, VALUES);
        for (boolean schemas : List.of(true, false)) {
            JsonConverter converter = new JsonConverter();
            converter.configure(Map.of("schemas.enable", schemas), false);
            byte[] expected =
                    converter.fromConnectData("topic", org.apache.kafka.connect.data.Schema.STRING_SCHEMA, text);
            byte[] found = encode(new JsonFormat(schemas, DecimalFormat.BASE64, true));
            assertThat(new String(found, StandardCharsets.UTF_8))
                    .isEqualTo(new String(expected, StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_text_is_avros_string() {
        List<String> registered = new ArrayList<>();
        SchemaIds registry = (subject, schema) -> {
            registered.add(subject + " " + schema);
            return 1;
        };
        byte[] message = encode(new AvroFormat(registry, SubjectNameStrategy.TOPIC_NAME, false, true, true));

        assertThat(registered).containsExactly("topic-value \"string\"");
        assertThat(AvroOracle.read(Schema.create(Schema.Type.STRING), message))
                .isEqualTo(text(RowText.json(COLUMNS), COLUMNS, VALUES));
    }

    @Test
    void a_name_stands_in_it_once() {
        List<Column> twice = List.of(new Column("a", Scalar.INT), new Column("a", Scalar.TEXT));

        assertThatThrownBy(() -> RowText.json(twice))
                .isInstanceOf(EncodingException.class)
                .hasMessage("Column a (text): selected twice; give one of the two a name with AS.");
    }

    private static byte[] encode(Converter format) {
        return format.textEncoder("topic", RowText.json(COLUMNS)).encode(CellBytes.row(COLUMNS, VALUES));
    }

    /** StringConverter writes a text as it is. */
    private static String text(RowText text, List<Column> columns, List<?> values) {
        RowEncoder encoder = new StringFormat(true).textEncoder("topic", text);
        return new String(encoder.encode(CellBytes.row(columns, values)), StandardCharsets.UTF_8);
    }
}
