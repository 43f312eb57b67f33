package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.cassandra.CqlType.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The expected texts are what Confluent's AvroData prints, property by property in its order. */
class AvroSchemaTextTest {

    private static final List<Entry<Scalar, String>> SCALARS = List.of(
            Map.entry(Scalar.TEXT, "\"string\""),
            Map.entry(Scalar.ASCII, "\"string\""),
            Map.entry(Scalar.UUID, "\"string\""),
            Map.entry(Scalar.TIMEUUID, "\"string\""),
            Map.entry(Scalar.INET, "\"string\""),
            Map.entry(Scalar.DURATION, "\"string\""),
            Map.entry(Scalar.TINYINT, "{\"type\":\"int\",\"connect.type\":\"int8\"}"),
            Map.entry(Scalar.SMALLINT, "{\"type\":\"int\",\"connect.type\":\"int16\"}"),
            Map.entry(Scalar.INT, "\"int\""),
            Map.entry(Scalar.BIGINT, "\"long\""),
            Map.entry(Scalar.COUNTER, "\"long\""),
            Map.entry(Scalar.TIME, "\"long\""),
            Map.entry(Scalar.FLOAT, "\"float\""),
            Map.entry(Scalar.DOUBLE, "\"double\""),
            Map.entry(Scalar.BOOLEAN, "\"boolean\""),
            Map.entry(Scalar.BLOB, "\"bytes\""),
            Map.entry(
                    Scalar.DATE,
                    "{\"type\":\"int\",\"connect.version\":1,\"connect.name\":\"org.apache.kafka.connect.data.Date\","
                            + "\"logicalType\":\"date\"}"),
            Map.entry(
                    Scalar.TIMESTAMP,
                    "{\"type\":\"long\",\"connect.version\":1,\"connect.name\":\"org.apache.kafka.connect.data.Timestamp\","
                            + "\"logicalType\":\"timestamp-millis\"}"),
            Map.entry(
                    Scalar.DECIMAL,
                    "{\"type\":\"bytes\",\"scale\":18,\"precision\":64,\"connect.version\":1,\"connect.parameters\":"
                            + "{\"scale\":\"18\"},\"connect.name\":\"org.apache.kafka.connect.data.Decimal\","
                            + "\"logicalType\":\"decimal\"}"),
            Map.entry(
                    Scalar.VARINT,
                    "{\"type\":\"bytes\",\"scale\":0,\"precision\":64,\"connect.version\":1,\"connect.parameters\":"
                            + "{\"scale\":\"0\"},\"connect.name\":\"org.apache.kafka.connect.data.Decimal\","
                            + "\"logicalType\":\"decimal\"}"));

    @Test
    void every_scalar_is_an_optional_field_of_the_tables_record() {
        assertThat(SCALARS).extracting(Entry::getKey).containsExactlyInAnyOrder(Scalar.values());
        for (Entry<Scalar, String> scalar : SCALARS) {
            assertThat(text(scalar.getKey(), true))
                    .isEqualTo(record("[\"null\"," + scalar.getValue() + "]", ",\"connect.name\":\"my.ks.t\""));
        }
    }

    @Test
    void a_whole_table() {
        List<Column> columns = Stream.of(
                        Scalar.TEXT,
                        Scalar.TINYINT,
                        Scalar.SMALLINT,
                        Scalar.INT,
                        Scalar.BIGINT,
                        Scalar.FLOAT,
                        Scalar.DOUBLE,
                        Scalar.BOOLEAN,
                        Scalar.BLOB,
                        Scalar.DATE,
                        Scalar.TIMESTAMP,
                        Scalar.DECIMAL,
                        new CqlType.ListOf(Scalar.TEXT))
                .map(type -> new Column(
                        "c_" + (type instanceof Scalar s ? s.name().toLowerCase(Locale.ROOT) : "list"), type))
                .toList();
        assertThat(AvroSchemaText.of(SchemaOfColumns.of("ks", "table", columns, false), true))
                .isEqualTo("""
                        {"type":"record","name":"table","namespace":"ks","fields":[
                        {"name":"c_text","type":["null","string"],"default":null},
                        {"name":"c_tinyint","type":["null",{"type":"int","connect.type":"int8"}],"default":null},
                        {"name":"c_smallint","type":["null",{"type":"int","connect.type":"int16"}],"default":null},
                        {"name":"c_int","type":["null","int"],"default":null},
                        {"name":"c_bigint","type":["null","long"],"default":null},
                        {"name":"c_float","type":["null","float"],"default":null},
                        {"name":"c_double","type":["null","double"],"default":null},
                        {"name":"c_boolean","type":["null","boolean"],"default":null},
                        {"name":"c_blob","type":["null","bytes"],"default":null},
                        {"name":"c_date","type":["null",{"type":"int","connect.version":1,"connect.name":"org.apache.kafka.connect.data.Date","logicalType":"date"}],"default":null},
                        {"name":"c_timestamp","type":["null",{"type":"long","connect.version":1,"connect.name":"org.apache.kafka.connect.data.Timestamp","logicalType":"timestamp-millis"}],"default":null},
                        {"name":"c_decimal","type":["null",{"type":"bytes","scale":18,"precision":64,"connect.version":1,"connect.parameters":{"scale":"18"},"connect.name":"org.apache.kafka.connect.data.Decimal","logicalType":"decimal"}],"default":null},
                        {"name":"c_list","type":["null",{"type":"array","items":["null","string"]}],"default":null}
                        ],"connect.name":"ks.table"}""".replace("\n", ""));
    }

    @Test
    void without_connect_meta_data_only_avros_own_properties_stay() {
        assertThat(text(Scalar.TINYINT, false)).isEqualTo(record("[\"null\",\"int\"]", ""));
        assertThat(text(Scalar.DECIMAL, false))
                .isEqualTo(record(
                        "[\"null\",{\"type\":\"bytes\",\"scale\":18,\"precision\":64,\"logicalType\":\"decimal\"}]",
                        ""));
        assertThat(text(Scalar.DATE, false))
                .isEqualTo(record("[\"null\",{\"type\":\"int\",\"logicalType\":\"date\"}]", ""));
    }

    @Test
    void a_list_a_set_and_a_vector_are_arrays_of_optional_elements() {
        String array = record(
                "[\"null\",{\"type\":\"array\",\"items\":[\"null\",\"string\"]}]", ",\"connect.name\":\"my.ks.t\"");
        assertThat(text(new CqlType.ListOf(Scalar.TEXT), true)).isEqualTo(array);
        assertThat(text(new CqlType.SetOf(Scalar.TEXT), true)).isEqualTo(array);
        assertThat(text(new CqlType.Vector(Scalar.TEXT, 3), true)).isEqualTo(array);
    }

    @Test
    void a_map_with_texts_as_keys_is_a_map() {
        assertThat(text(new CqlType.MapOf(Scalar.UUID, Scalar.INT), true))
                .isEqualTo(record(
                        "[\"null\",{\"type\":\"map\",\"values\":[\"null\",\"int\"]}]",
                        ",\"connect.name\":\"my.ks.t\""));
    }

    @Test
    void a_map_with_other_keys_is_an_array_of_entries_and_a_second_shape_of_entry_has_a_name_of_its_own() {
        CqlType inner = new CqlType.MapOf(Scalar.INT, Scalar.TEXT);
        String entry = "{\"type\":\"record\",\"name\":\"%s\",\"namespace\":\"io.confluent.connect.avro\",\"fields\":["
                + "{\"name\":\"key\",\"type\":%s},{\"name\":\"value\",\"type\":[\"null\",%s],\"default\":null}]%s}";
        String innerEntries = "{\"type\":\"array\",\"items\":"
                + entry.formatted("MapEntry2", "\"int\"", "\"string\"", ",\"connect.internal.type\":\"MapEntry\"")
                        .replace("\"namespace\":\"io.confluent.connect.avro\",", "")
                + "}";
        assertThat(text(new CqlType.MapOf(Scalar.BIGINT, inner), true))
                .isEqualTo(record(
                        "[\"null\",{\"type\":\"array\",\"items\":"
                                + entry.formatted("MapEntry", "\"long\"", innerEntries, "") + "}]",
                        ",\"connect.name\":\"my.ks.t\""));
    }

    @Test
    void a_user_defined_type_is_a_record_of_its_own_written_out_once() {
        CqlType.Udt point = new CqlType.Udt("my-ks", "point", List.of(new Column("x", Scalar.INT)));
        CqlType line = new CqlType.Tuple(List.of(point, point));
        assertThat(text(line, true))
                .isEqualTo(record(
                        "[\"null\",{\"type\":\"record\",\"name\":\"c\",\"namespace\":\"my.ks.t\",\"fields\":["
                                + "{\"name\":\"field1\",\"type\":[\"null\",{\"type\":\"record\",\"name\":\"point\",\"namespace\":\"my.ks\","
                                + "\"fields\":[{\"name\":\"x\",\"type\":[\"null\",\"int\"],\"default\":null}],"
                                + "\"connect.name\":\"my.ks.point\"}],\"default\":null},"
                                + "{\"name\":\"field2\",\"type\":[\"null\",\"my.ks.point\"],\"default\":null}],"
                                + "\"connect.name\":\"my.ks.t.c\"}]",
                        ",\"connect.name\":\"my.ks.t\""));
    }

    @Test
    void a_type_with_its_tables_name_gets_another() {
        assertThat(text(new CqlType.Udt("my-ks", "t", List.of(new Column("x", Scalar.INT))), true))
                .isEqualTo(record(
                        "[\"null\",{\"type\":\"record\",\"name\":\"t_type\",\"fields\":["
                                + "{\"name\":\"x\",\"type\":[\"null\",\"int\"],\"default\":null}],"
                                + "\"connect.name\":\"my.ks.t_type\"}]",
                        ",\"connect.name\":\"my.ks.t\""));
    }

    private static String text(CqlType type, boolean connectMetaData) {
        return AvroSchemaText.of(
                SchemaOfColumns.of("my-ks", "t", List.of(new Column("c", type)), false), connectMetaData);
    }

    private static String record(String type, String properties) {
        return "{\"type\":\"record\",\"name\":\"t\",\"namespace\":\"my.ks\",\"fields\":[{\"name\":\"c\",\"type\":"
                + type + ",\"default\":null}]" + properties + "}";
    }
}
