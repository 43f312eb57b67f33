package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.cassandra.CqlType.Scalar;
import io.kcqlcamel.encode.Tables.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.Schema;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.storage.StringConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A column by itself: the bytes that Connect's converters write for a key of the column's type, null included. */
class ColumnEncoderTest {

    private static final Map<Boolean, JsonConverter> JSON = new ConcurrentHashMap<>();

    @Property(tries = 1000)
    void json_is_what_JsonConverter_writes(
            @ForAll("tables") Table table, @ForAll boolean schemas, @ForAll boolean collectionsAsJson) {
        JsonFormat format = new JsonFormat(schemas, DecimalFormat.BASE64, collectionsAsJson);
        Field field = field(table, collectionsAsJson);
        byte[] expected = JSON.computeIfAbsent(schemas, ColumnEncoderTest::jsonConverter)
                .fromConnectData(
                        "topic", field.schema(), row(table, collectionsAsJson).get(field));

        assertThat(text(encode(format, table))).isEqualTo(text(expected));
    }

    @Property(tries = 1000)
    void text_is_what_StringConverter_writes(@ForAll("tables") Table table, @ForAll boolean collectionsAsJson) {
        Assume.that(!table.columns().get(0).type().toString().contains("BLOB"));
        Field field = field(table, collectionsAsJson);
        byte[] expected = new StringConverter()
                .fromConnectData(
                        "topic", field.schema(), row(table, collectionsAsJson).get(field));

        assertThat(text(encode(new StringFormat(collectionsAsJson), table))).isEqualTo(text(expected));
    }

    @Property(tries = 1000)
    void avros_own_reader_finds_the_value(@ForAll("tables") Table table, @ForAll boolean collectionsAsJson) {
        List<String> registered = new ArrayList<>();
        AvroFormat format = avro(registered, collectionsAsJson);
        byte[] message = encode(format, table);

        if (table.values().get(0) == null) {
            assertThat(message).isNull();
        } else {
            Object expected = ((List<?>) AvroOracle.expected(row(table, collectionsAsJson))).get(0);
            assertThat(AvroOracle.read(new Schema.Parser().parse(registered.get(1)), message))
                    .isEqualTo(expected);
        }
        assertThat(registered.get(0)).isEqualTo("topic-key");
    }

    @Provide
    Arbitrary<Table> tables() {
        return Tables.any(2)
                .map(table ->
                        new Table(table.columns().subList(0, 1), table.values().subList(0, 1)));
    }

    static Stream<Arguments> avroSchemas() {
        return Stream.of(
                Arguments.of(Scalar.TEXT, "[\"null\",\"string\"]"),
                Arguments.of(Scalar.TINYINT, "[\"null\",{\"type\":\"int\",\"connect.type\":\"int8\"}]"),
                Arguments.of(Scalar.BIGINT, "[\"null\",\"long\"]"),
                Arguments.of(
                        Scalar.TIMESTAMP,
                        "[\"null\",{\"type\":\"long\",\"connect.version\":1,"
                                + "\"connect.name\":\"org.apache.kafka.connect.data.Timestamp\","
                                + "\"logicalType\":\"timestamp-millis\"}]"));
    }

    @ParameterizedTest
    @MethodSource("avroSchemas")
    void avro_registers_the_type_by_itself_whatever_the_columns_name(CqlType type, String schema) {
        List<String> registered = new ArrayList<>();
        avro(registered, true).columnEncoder("orders", "ks", "t", new Column("no avro name", type));

        assertThat(registered).containsExactly("orders-key", schema);
    }

    @Test
    void bytes_are_the_blobs() {
        byte[] blob = {1, 2, 3};
        Column column = new Column("c", Scalar.BLOB);
        Table table = new Table(List.of(column), List.of(ByteBuffer.wrap(blob)));
        Table empty = new Table(List.of(column), Collections.singletonList(null));

        assertThat(encode(new BytesFormat(), table)).containsExactly(blob);
        assertThat(encode(new BytesFormat(), empty)).isNull();
    }

    @Test
    void bytes_take_nothing_but_a_blob() {
        BytesFormat format = new BytesFormat();
        Column number = new Column("n", Scalar.INT);

        assertThatThrownBy(() -> format.columnEncoder("topic", "ks", "t", number))
                .isInstanceOf(EncodingException.class)
                .hasMessage("Column n (int): org.apache.kafka.connect.converters.ByteArrayConverter takes a blob and"
                        + " nothing else; choose another converter.");
        assertThatThrownBy(() -> format.encoder("topic", "ks", "t", List.of(number, number)))
                .isInstanceOf(EncodingException.class)
                .hasMessage("org.apache.kafka.connect.converters.ByteArrayConverter takes a blob and nothing else, and"
                        + " here is a struct of 2 columns. Choose another converter.");
        assertThatThrownBy(() -> format.textEncoder("topic", RowText.json(List.of(number))))
                .isInstanceOf(EncodingException.class)
                .hasMessage("org.apache.kafka.connect.converters.ByteArrayConverter takes a blob and nothing else, and"
                        + " here is text. Choose another converter.");
    }

    @Test
    void a_subject_cannot_be_named_after_what_is_no_record() {
        AvroFormat keys = new AvroFormat((subject, schema) -> 1, SubjectNameStrategy.RECORD_NAME, true, true, true);
        AvroFormat values =
                new AvroFormat((subject, schema) -> 1, SubjectNameStrategy.TOPIC_RECORD_NAME, false, true, true);

        assertThatThrownBy(() -> keys.columnEncoder("topic", "ks", "t", new Column("n", Scalar.INT)))
                .isInstanceOf(EncodingException.class)
                .hasMessage("key.converter.key.subject.name.strategy="
                        + "io.confluent.kafka.serializers.subject.RecordNameStrategy names subjects after records, and"
                        + " these keys are no records but single values. Set it to"
                        + " io.confluent.kafka.serializers.subject.TopicNameStrategy.");
        assertThatThrownBy(() -> values.textEncoder("topic", RowText.json(List.of(new Column("n", Scalar.INT)))))
                .isInstanceOf(EncodingException.class)
                .hasMessage("value.converter.value.subject.name.strategy="
                        + "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy names subjects after records,"
                        + " and these values are no records but single values. Set it to"
                        + " io.confluent.kafka.serializers.subject.TopicNameStrategy.");
    }

    private static byte[] encode(Converter format, Table table) {
        RowEncoder encoder =
                format.columnEncoder("topic", "my-ks", "t", table.columns().get(0));
        byte[] first = encoder.encode(table.row());
        assertThat(encoder.encode(table.row())).as("a second time").isEqualTo(first);
        return first;
    }

    private static Struct row(Table table, boolean collectionsAsJson) {
        return ConnectOracle.row("my-ks", "t", table.columns(), table.values(), collectionsAsJson);
    }

    private static Field field(Table table, boolean collectionsAsJson) {
        return row(table, collectionsAsJson).schema().fields().get(0);
    }

    private static AvroFormat avro(List<String> registered, boolean collectionsAsJson) {
        SchemaIds registry = (subject, schema) -> {
            registered.add(subject);
            registered.add(schema);
            return 7;
        };
        return new AvroFormat(registry, SubjectNameStrategy.TOPIC_NAME, true, true, collectionsAsJson);
    }

    private static JsonConverter jsonConverter(boolean schemas) {
        JsonConverter converter = new JsonConverter();
        converter.configure(Map.of("schemas.enable", schemas), true);
        return converter;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
