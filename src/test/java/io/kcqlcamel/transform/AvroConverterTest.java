package io.kcqlcamel.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.encode.SubjectNameStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;

/** What transforms can make of a schema that no table has; the schemas of tables are {@code AvroRowsTest}'s. */
class AvroConverterTest {

    private final List<String> registered = new ArrayList<>();

    private byte[] write(Schema schema, Object value) {
        return converter(SubjectNameStrategy.TOPIC_NAME).fromConnectData("topic", schema, value);
    }

    private AvroConverter converter(SubjectNameStrategy subjects) {
        return new AvroConverter(
                (subject, schema) -> {
                    registered.add(subject + " " + schema);
                    return 7;
                },
                subjects,
                true,
                true);
    }

    @Test
    void a_struct_without_a_name_bears_Confluents() {
        Schema schema =
                SchemaBuilder.struct().field("id", Schema.OPTIONAL_INT32_SCHEMA).build();
        assertThat(write(schema, new Struct(schema).put("id", 1))).containsExactly(0, 0, 0, 0, 7, 2, 2);
        assertThat(registered)
                .containsExactly("topic-key {\"type\":\"record\",\"name\":\"ConnectDefault\","
                        + "\"namespace\":\"io.confluent.connect.avro\",\"fields\":["
                        + "{\"name\":\"id\",\"type\":[\"null\",\"int\"],\"default\":null}]}");
    }

    @Test
    void a_value_by_itself_is_a_schema_by_itself() {
        assertThat(write(Schema.STRING_SCHEMA, "ab")).containsExactly(0, 0, 0, 0, 7, 4, 'a', 'b');
        assertThat(write(Schema.OPTIONAL_INT64_SCHEMA, -1L)).containsExactly(0, 0, 0, 0, 7, 2, 1);
        assertThat(write(Schema.INT8_SCHEMA, (byte) 2)).containsExactly(0, 0, 0, 0, 7, 4);
        assertThat(registered)
                .containsExactly(
                        "topic-key \"string\"",
                        "topic-key [\"null\",\"long\"]",
                        "topic-key {\"type\":\"int\",\"connect.type\":\"int8\"}");
    }

    @Test
    void bytes_by_themselves_have_no_length() {
        assertThat(write(Schema.BYTES_SCHEMA, new byte[] {1, 2})).containsExactly(0, 0, 0, 0, 7, 1, 2);
        assertThat(write(Schema.OPTIONAL_BYTES_SCHEMA, new byte[] {1, 2})).containsExactly(0, 0, 0, 0, 7, 2, 4, 1, 2);
    }

    @Test
    void null_stays_null_and_asks_for_no_schema() {
        assertThat(write(Schema.OPTIONAL_STRING_SCHEMA, null)).isNull();
        assertThat(write(null, null)).isNull();
        assertThat(registered).isEmpty();
    }

    @Test
    void versions_docs_and_defaults_stand_in_Confluents_order() {
        Schema inner = SchemaBuilder.int32()
                .optional()
                .name("my.Level")
                .version(3)
                .doc("how high")
                .parameter("unit", "m")
                .defaultValue(5)
                .build();
        Schema schema = SchemaBuilder.struct()
                .name("Row")
                .version(2)
                .field("level", inner)
                .field("day", Date.SCHEMA)
                .field("time", Time.builder().optional().build())
                .build();
        Struct row = new Struct(schema)
                .put("level", 1)
                .put("day", new java.util.Date(86_400_000L))
                .put("time", new java.util.Date(1));
        assertThat(write(schema, row)).containsExactly(0, 0, 0, 0, 7, 0, 2, 2, 2, 2);
        assertThat(registered)
                .containsExactly("topic-key {\"type\":\"record\",\"name\":\"Row\",\"fields\":["
                        + "{\"name\":\"level\",\"type\":[{\"type\":\"int\",\"connect.doc\":\"how high\","
                        + "\"connect.version\":3,\"connect.parameters\":{\"unit\":\"m\"},\"connect.default\":5,"
                        + "\"connect.name\":\"my.Level\"},\"null\"],\"default\":5},"
                        + "{\"name\":\"day\",\"type\":{\"type\":\"int\",\"connect.version\":1,"
                        + "\"connect.name\":\"org.apache.kafka.connect.data.Date\",\"logicalType\":\"date\"}},"
                        + "{\"name\":\"time\",\"type\":[\"null\",{\"type\":\"int\",\"connect.version\":1,"
                        + "\"connect.name\":\"org.apache.kafka.connect.data.Time\",\"logicalType\":\"time-millis\"}],"
                        + "\"default\":null}],\"connect.version\":2,\"connect.name\":\"Row\"}");
    }

    @Test
    void a_schema_is_registered_once_for_each_topic() {
        AvroConverter converter = converter(SubjectNameStrategy.TOPIC_NAME);
        for (String topic : List.of("a", "b", "a")) {
            converter.fromConnectData(topic, Schema.STRING_SCHEMA, "x");
        }
        assertThat(registered).containsExactly("a-key \"string\"", "b-key \"string\"");
    }

    @Test
    void what_has_no_schema_or_no_name_is_refused() {
        assertThatThrownBy(() -> write(null, Map.of("a", 1)))
                .isInstanceOf(DataException.class)
                .hasMessage("it has no schema, and Avro writes nothing without one");
        assertThatThrownBy(() ->
                        converter(SubjectNameStrategy.RECORD_NAME).fromConnectData("topic", Schema.STRING_SCHEMA, "x"))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "io.confluent.kafka.serializers.subject.RecordNameStrategy takes the name of a record for the"
                                + " subject, and this is STRING: use io.confluent.kafka.serializers.subject.TopicNameStrategy");
        Schema spaced =
                SchemaBuilder.struct().field("a b", Schema.STRING_SCHEMA).build();
        assertThatThrownBy(() -> write(spaced, new Struct(spaced).put("a b", "x")))
                .isInstanceOf(DataException.class)
                .hasMessage("Avro refuses it (Illegal character in: a b)");
    }
}
