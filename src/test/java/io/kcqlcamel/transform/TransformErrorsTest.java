package io.kcqlcamel.transform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.encode.EncodingException;
import java.util.stream.Stream;
import org.apache.kafka.connect.storage.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole messages, of a start that is refused and of rows that are. */
class TransformErrorsTest {

    private static final String CONNECT = "org.apache.kafka.connect.transforms.";

    static Stream<Arguments> refusedAtStart() {
        return Stream.of(
                Arguments.of(
                        "a.type=com.example.Mask",
                        "transforms.a.type is com.example.Mask, and there is no such class here: add the jar that holds"
                                + " it, and those that it needs, to the class path:"
                                + " CLASSPATH='/directory/of/jars/*' kcql-camel run."),
                Arguments.of(
                        "a.type=InsertField",
                        "transforms.a.type is InsertField, which is abstract: write " + CONNECT + "InsertField$Key or "
                                + CONNECT + "InsertField$Value."),
                Arguments.of(
                        "a.type=java.lang.String",
                        "transforms.a.type is java.lang.String, which is no " + CONNECT + "Transformation."),
                Arguments.of(
                        "a.type=ExtractField$Key",
                        "transforms.a.* is refused by ExtractField$Key: Missing required configuration \"field\" which"
                                + " has no default value."),
                Arguments.of(
                        "a.field=x",
                        "transforms lists a, and transforms.a.type is missing: add the class of the" + " transform."));
    }

    @ParameterizedTest
    @MethodSource("refusedAtStart")
    void a_transform_that_cannot_be_had_is_told_before_the_first_row(String settings, String message) {
        assertThatThrownBy(() -> TransformedRows.chain(TransformsTest.lines("a", settings)))
                .isInstanceOf(TransformException.class)
                .hasMessage(message);
    }

    @Test
    void a_predicate_that_cannot_be_had_is_named() {
        assertThatThrownBy(() -> TransformedRows.chain(
                        "transforms=a",
                        "transforms.a.type=Filter",
                        "transforms.a.predicate=p",
                        "predicates=p",
                        "predicates.p.type=TopicMatches"))
                .isInstanceOf(TransformException.class)
                .hasMessage("predicates.p.type is TopicMatches, and there is no such class here: add the jar that holds"
                        + " it, and those that it needs, to the class path: CLASSPATH='/directory/of/jars/*' kcql-camel"
                        + " run.");
    }

    @Test
    void a_header_converter_that_cannot_be_had_is_named() {
        assertThatThrownBy(() -> TransformedRows.chain(
                        "transforms=a", "transforms.a.type=Flatten$Value", "header.converter=com.example.Headers"))
                .isInstanceOf(TransformException.class)
                .hasMessage("header.converter is com.example.Headers, and there is no such class here: add the jar that"
                        + " holds it, and those that it needs, to the class path: CLASSPATH='/directory/of/jars/*'"
                        + " kcql-camel run.");
    }

    static Stream<Arguments> refusedRows() {
        return Stream.of(
                Arguments.of(
                        "a.type=Cast$Value\na.spec=name:int32",
                        "Transform a (Cast$Value) failed on a row of school.students: Value (carlo) was out of range for"
                                + " requested data type."),
                Arguments.of(
                        "a.type=ValueToKey\na.fields=idd",
                        "Transform a (ValueToKey) failed on a row of school.students: Field does not exist: idd."),
                Arguments.of(
                        "a.type=InsertHeader\na.header=CamelFile\na.value.literal=x",
                        "The headers that the transforms made of a row of school.students cannot be sent: header CamelFile"
                                + " has a name that Apache Camel keeps to itself (camel..., kafka..., org.apache.camel...):"
                                + " choose another."),
                Arguments.of(
                        "a.type=HeaderFrom$Value\na.fields=id,name\na.headers=x,X\na.operation=copy",
                        "The headers that the transforms made of a row of school.students cannot be sent: there are two"
                                + " headers X (case does not count), and a message of Apache Camel holds one: choose"
                                + " another name."));
    }

    @ParameterizedTest
    @MethodSource("refusedRows")
    void a_row_that_is_not_taken_is_told_with_the_transform_and_the_table(String settings, String message) {
        assertThatThrownBy(() -> TransformedRows.through(TransformsTest.lines("a", settings)))
                .isInstanceOf(EncodingException.class)
                .hasMessage(message);
    }

    @Test
    void a_key_without_a_converter_is_refused() {
        String[] lines = TransformsTest.lines("a", "a.type=ValueToKey\na.fields=id");
        assertThatThrownBy(() -> TransformedRows.through((Converter) null, lines))
                .isInstanceOf(EncodingException.class)
                .hasMessage("The key that the transforms made of a row of school.students cannot be sent: there is no"
                        + " key.converter to write it: copy it from the Connect worker's configuration into the"
                        + " connector's file.");
    }
}
