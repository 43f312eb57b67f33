package io.kcqlcamel.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.encode.KafkaRecord;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of Connect's transforms by the record that it makes of one row. */
class TransformsTest {

    private static final String ROW = "{\"id\":1,\"name\":\"carlo\",\"age\":\"77\",\"added\":1719838880000}";

    record Case(String transforms, String record) {
        @Override
        public String toString() {
            return transforms
                    .lines()
                    .filter(line -> line.contains("type="))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("a.type=ValueToKey\na.fields=id,name", "students_topic: Struct{id=1,name=carlo} " + ROW),
                new Case(
                        "a.type=org.apache.kafka.connect.transforms.RegexRouter\na.regex=(.*)_topic\na.replacement=to-$1",
                        "to-students: null " + ROW),
                new Case(
                        "a.type=ReplaceField$Value\na.include=id,name\na.renames=id:key",
                        "students_topic: null {\"key\":1,\"name\":\"carlo\"}"),
                new Case("a.type=ExtractField$Value\na.field=name", "students_topic: null \"carlo\""),
                new Case(
                        "a.type=InsertField$Value\na.static.field=source\na.static.value=school\na.topic.field=topic",
                        "students_topic: null {\"id\":1,\"name\":\"carlo\",\"age\":\"77\",\"added\":1719838880000,"
                                + "\"topic\":\"students_topic\",\"source\":\"school\"}"),
                new Case(
                        "a.type=TimestampConverter$Value\na.field=added\na.target.type=string\na.format=yyyy-MM-dd",
                        "students_topic: null {\"id\":1,\"name\":\"carlo\",\"age\":\"77\",\"added\":\"2024-07-01\"}"),
                new Case(
                        "a.type=Cast$Value\na.spec=age:int16",
                        "students_topic: null {\"id\":1,\"name\":\"carlo\",\"age\":77,\"added\":1719838880000}"),
                new Case(
                        "a.type=MaskField$Value\na.fields=name,id",
                        "students_topic: null {\"id\":0,\"name\":\"\",\"age\":\"77\",\"added\":1719838880000}"),
                new Case("a.type=HoistField$Value\na.field=row", "students_topic: null {\"row\":" + ROW + "}"),
                new Case(
                        "a.type=InsertHeader\na.header=origin\na.value.literal=school",
                        "students_topic: null " + ROW + " origin=school"),
                new Case(
                        "a.type=HeaderFrom$Value\na.fields=name,id\na.headers=Name,Number\na.operation=move",
                        "students_topic: null {\"age\":\"77\",\"added\":1719838880000} Name=carlo Number=1"),
                new Case("a.type=Flatten$Value", "students_topic: null " + ROW),
                new Case("a.type=SetSchemaMetadata$Value\na.schema.name=x", "students_topic: null " + ROW));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_row_becomes(Case example) {
        assertThat(TransformedRows.through(lines("a", example.transforms())))
                .map(TransformedRows::shown)
                .hasValue(example.record());
    }

    @Test
    void one_transform_works_on_what_the_one_before_it_made() {
        assertThat(TransformedRows.through(
                        "transforms=key,id,route",
                        "transforms.key.type=ValueToKey",
                        "transforms.key.fields=id",
                        "transforms.id.type=ExtractField$Key",
                        "transforms.id.field=id",
                        "transforms.route.type=RegexRouter",
                        "transforms.route.regex=.*",
                        "transforms.route.replacement=elsewhere"))
                .map(TransformedRows::shown)
                .hasValue("elsewhere: 1 " + ROW);
    }

    @Test
    void a_filter_drops_what_its_predicate_finds_and_what_follows_is_not_asked() {
        assertThat(filtered("students.*", "false")).isEmpty();
        assertThat(filtered("teachers.*", "false")).map(TransformedRows::shown).hasValue("never: null " + ROW);
        assertThat(filtered("students.*", "true")).map(TransformedRows::shown).hasValue("never: null " + ROW);
        assertThat(filtered("teachers.*", "true")).isEmpty();
    }

    private static Optional<KafkaRecord> filtered(String pattern, String negate) {
        return TransformedRows.through(
                "transforms=drop,route",
                "transforms.drop.type=Filter",
                "transforms.drop.predicate=found",
                "transforms.drop.negate=" + negate,
                "predicates=found",
                "predicates.found.type=TopicNameMatches",
                "predicates.found.pattern=" + pattern,
                "transforms.route.type=RegexRouter",
                "transforms.route.regex=.*",
                "transforms.route.replacement=never");
    }

    @Test
    void headers_are_written_by_the_converter_that_is_asked_for() {
        String header = "transforms=a\ntransforms.a.type=InsertHeader\ntransforms.a.header=origin\n"
                + "transforms.a.value.literal=school\nheader.converter=";
        String json = header + "org.apache.kafka.connect.json.JsonConverter\nheader.converter.schemas.enable=false";
        assertThat(TransformedRows.through(json.split("\n")))
                .map(TransformedRows::shown)
                .hasValue("students_topic: null " + ROW + " origin=\"school\"");
        assertThat(TransformedRows.through((header + "StringConverter").split("\n")))
                .map(TransformedRows::shown)
                .hasValue("students_topic: null " + ROW + " origin=school");
    }

    /** Anybody's transform may do what none of Connect's does: choose partition and timestamp, or send no value. */
    @Test
    void partition_timestamp_and_absent_values_are_taken_over() {
        KafkaRecord record = TransformedRows.through(lines("a", "a.type=" + Tombstone.class.getName()))
                .orElseThrow();
        assertThat(record.partition()).isEqualTo(3);
        assertThat(record.timestamp()).isEqualTo(1719838880000L);
        assertThat(record.value()).isNull();
    }

    static String[] lines(String alias, String settings) {
        return Stream.concat(Stream.of("transforms=" + alias), settings.lines().map("transforms."::concat))
                .toArray(String[]::new);
    }
}
