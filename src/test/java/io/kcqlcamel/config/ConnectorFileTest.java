package io.kcqlcamel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms that a file may have, and what a text that is none of them is told. */
class ConnectorFileTest {

    private static final String MEMBERS = """
            "connector.class": "io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector",
            "connect.cassandra.kcql": "INSERT INTO topic SELECT * FROM table",
            "value.converter": "org.apache.kafka.connect.storage.StringConverter"
            """;

    @TempDir
    private Path directory;

    @Test
    void numbersAndBooleans_areValuesOfJson() {
        ConnectorConfig config = json("{\"name\": 7, \"tasks.max\": 2, \"connect.cassandra.ssl.enabled\": true, "
                + MEMBERS + ", \"connect.cassandra.port\": 19042, \"producer.override.linger.ms\": 0.50}");

        assertThat(config.name()).isEqualTo("7");
        assertThat(config.get(Options.TASKS_MAX)).isEqualTo(2);
        assertThat(config.get(Options.SSL_ENABLED)).isTrue();
        assertThat(config.get(Options.PORT).known()).contains(19042);
        assertThat(config.family(Options.PRODUCER_OVERRIDE)).containsEntry("linger.ms", "0.50");
        assertThat(config.problems()).isEmpty();
    }

    @Test
    void restBody_isReadFromItsConfig() {
        ConnectorConfig config = json("\uFEFF{\"name\": \"students\", \"config\": {" + MEMBERS + "}}");

        assertThat(config.name()).isEqualTo("students");
        assertThat(config.problems()).isEmpty();
    }

    @Test
    void restAnswer_isReadFromItsConfig() {
        ConnectorConfig config = json("{\"name\": \"students\", \"config\": {\"name\": \"students\", " + MEMBERS
                + "}, \"tasks\": [{\"connector\": \"students\", \"task\": 0}], \"type\": \"source\"}");

        assertThat(config.name()).isEqualTo("students");
        assertThat(config.problems()).isEmpty();
    }

    @Test
    void restBody_withAStateAndNull_isToldOfBoth() {
        ConnectorConfig config = json("{\"initial_state\": \"PAUSED\", \"config\": {\"name\": \"students\", "
                + "\"tasks.max\": null, " + MEMBERS + "}}");

        assertThat(config.get(Options.TASKS_MAX)).isEqualTo(1);
        assertThat(config.problems())
                .containsExactly(
                        Problem.note("tasks.max is null, which counts as not set"),
                        Problem.note("initial_state has no effect: a route starts as running"));
    }

    @Test
    void properties_keepTheOrderOfFamilies() {
        ConnectorConfig config = CheckedFile.parse("students.properties", """
                # a comment
                name = students
                connector.class: io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector
                connect.cassandra.kcql=INSERT INTO topic \\
                    SELECT * FROM table
                value.converter=org.apache.kafka.connect.storage.StringConverter
                producer.override.linger.ms=5
                producer.override.acks=all
                producer.override.compression.type=zstd
                tasks.max=2
                tasks.max=3
                """);

        assertThat(config.get(Options.KCQL)).isEqualTo("INSERT INTO topic SELECT * FROM table");
        assertThat(config.family(Options.PRODUCER_OVERRIDE).keySet())
                .containsExactly("linger.ms", "acks", "compression.type");
        assertThat(config.get(Options.TASKS_MAX)).isEqualTo(3);
        assertThat(config.problems())
                .containsExactly(
                        Problem.warning("tasks.max is given more than once: the last one counts, as in Kafka Connect"));
    }

    @Test
    void manyProblems_areReportedTogether() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> json("""
                        {
                          "name": "students",
                          "connector.class": "io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector",
                          "connect.cassandra.contact.point": "cassandra",
                          "connect.cassandra.port": "0",
                          "connect.cassandra.username": "reader",
                          "connect.cassandra.batch.size": 10,
                          "connect.cassandra.kcql": ["INSERT INTO a SELECT * FROM b"],
                          "transforms": "key",
                          "transforms.key.type": "ValueToKey"
                        }"""))
                .withMessage("""
                        students.json cannot be used:
                          error: connect.cassandra.kcql holds an array, but has to be a text, a number, true or false
                          error: value.converter is missing: without it the Connect worker's own default decides which bytes \
                        are written, and this file does not say which that is. Copy value.converter from the worker's \
                        configuration, with all that starts with value.converter. there, or choose one of \
                        org.apache.kafka.connect.json.JsonConverter, io.confluent.connect.avro.AvroConverter, \
                        org.apache.kafka.connect.storage.StringConverter
                          error: connect.cassandra.port is "0", but has to be a whole number from 1 to 65535
                          error: connect.cassandra.contact.point is unknown: did you mean connect.cassandra.contact.points?
                          error: connect.cassandra.username is set, but connect.cassandra.password is not: set both, or neither
                          error: transforms.key.type works on the keys of records, and key.converter is missing, which writes \
                        them: copy it from the Connect worker's configuration, with all that starts with key.converter. there
                          note: connect.cassandra.batch.size has no effect: rows go to Kafka a page at a time, and fetch.size \
                        says how many make a page""");
    }

    @Test
    void emptyObject_isToldAllThatIsMissing() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> json("{}"))
                .satisfies(refused -> assertThat(refused.fileName()).isEqualTo("students.json"))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.message().split(" is missing")[0])
                        .containsExactly("name", "connector.class", "value.converter", "connect.cassandra.kcql"));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("", "line 1, column 1: malformed JSON: a { has to stand here"),
                arguments("[]", "line 1, column 1: malformed JSON: a { has to stand here"),
                arguments(
                        "{\"name\": \"students\"",
                        "line 1, column 20: malformed JSON: it ends too early; a closing quote, bracket or brace is missing"),
                arguments(
                        "{\n  \"name\": \"students\"\n  \"tasks.max\": 1}",
                        "line 3, column 3: malformed JSON: a comma or a colon is missing before this quote"),
                arguments(
                        "{\n  \"name\": \"stu\ndents\"}",
                        "line 2, column 15: malformed JSON: a line break or control character stands inside quotes; "
                                + "write \\n for a line break"),
                arguments(
                        "{\n  \"name\": students}",
                        "line 2, column 19: malformed JSON: the word before this column has to be in double quotes, unless it "
                                + "is a number, true or false"),
                arguments("{} {}", "line 1, column 4: malformed JSON: there is more after the closing }"),
                arguments(
                        "{\"name\": \"a\"} , ",
                        "line 1, column 15: malformed JSON: a text in double quotes, a number, true, false, a comma, a colon "
                                + "or a brace has to stand here"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedJson_isToldWhere(String text, String message) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> json(text))
                .withMessage("students.json cannot be used:\n  error: " + message);
    }

    static Stream<Arguments> misshapen() {
        return Stream.of(
                arguments(
                        "{\n\"name\": \"a\",\n \"name\": \"a\", " + MEMBERS + "}",
                        "line 3, column 2: name is given a second time, after line 2: keep one of them"),
                arguments(
                        "{\"name\": {\"of\": \"a\"}, " + MEMBERS + "}",
                        "name holds an object, but has to be a text, a number, true or false"),
                arguments(
                        "{\"name\": \"a\", \"config\": {\"name\": \"b\", " + MEMBERS + "}}",
                        "name is \"a\" beside config, but \"b\" in it: keep one of them"),
                arguments(
                        "{\"name\": \"a\", \"tasks.max\": 2, \"config\": {" + MEMBERS + "}}",
                        "tasks.max stands beside config: move it into config"));
    }

    @ParameterizedTest
    @MethodSource("misshapen")
    void wellFormedButWrongJson_isToldWhat(String text, String message) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> json(text))
                .withMessage("students.json cannot be used:\n  error: " + message);
    }

    @Test
    void malformedProperties_areToldSo() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> CheckedFile.parse("a.properties", "name=\\users"))
                .withMessage(
                        "a.properties cannot be used:\n  error: malformed properties: four hexadecimal digits have to "
                                + "follow \\u; a backslash itself is written \\\\");
    }

    @Test
    void files_areReadAsKafkaConnectReadsThem() throws Exception {
        Path json = directory.resolve("students.json");
        Files.writeString(json, "{\"name\": \"Schüler\", " + MEMBERS + "}");
        Path properties = directory.resolve("students.properties");
        Files.writeString(properties, """
                name=Schüler
                connector.class=io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector
                connect.cassandra.kcql=INSERT INTO topic SELECT * FROM table
                value.converter=StringConverter
                """, StandardCharsets.ISO_8859_1);

        assertThat(ConnectorFile.read(json).name()).isEqualTo("Schüler");
        assertThat(ConnectorFile.read(properties).name()).isEqualTo("Schüler");
        assertThat(ConnectorFile.read(json).source()).isEqualTo(json.toString());
    }

    @Test
    void unreadableFiles_areToldWhy() throws Exception {
        Path missing = directory.resolve("missing.json");
        Path latin = directory.resolve("latin.json");
        Files.write(latin, "{\"name\": \"Schüler\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> ConnectorFile.read(missing))
                .withMessage(missing + " cannot be used:\n  error: there is no such file");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> ConnectorFile.read(latin))
                .withMessage(latin + " cannot be used:\n  error: it is not encoded in UTF-8");
    }

    private static ConnectorConfig json(String text) {
        return CheckedFile.parse("students.json", text);
    }
}
