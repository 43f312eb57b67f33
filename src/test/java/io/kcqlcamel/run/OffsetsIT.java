package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestJvm;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.app.KcqlCamel;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A connector takes over where Stream Reactor stopped. */
class OffsetsIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String NAME = "offsets";
    private static final String OFFSETS = """
            {"offsets": [{"partition": {"connect.cassandra.assigned.tables": "rows"},
                          "offset": {"added": "2024-07-01 12:00:00.000Z"}}]}
            """;
    private static final String IMPORTED = """
            CONNECTOR  TABLE         TOPIC    SHARD  POSITION                        ROWS
            offsets    offsets.rows  offsets  1of1   all up to 2024-07-01T10:00:00Z  0
            """;

    private static final String SECRET = "s3cret-of-the-store";

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();

    @Test
    void the_route_sends_what_is_later_than_the_imported_offset() throws IOException, InterruptedException {
        try (TestTable table = new TestTable(cassandra, NAME);
                TestTopic topic = new TestTopic(kafka, NAME);
                TestConnector connector = connector()) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY, added timestamp)");
            insert(table, 1, "2024-07-01T09:59:59.999Z");
            insert(table, 2, "2024-07-01T10:00:00Z");
            insert(table, 3, "2024-07-01T10:00:00.001Z");
            Path file = write(connector, "connector.json", connector.json());
            Path offsets = write(connector, "offsets.json", OFFSETS);
            List<String> imports = List.of("import", file.toString(), offsets.toString());

            assertThat(offsets("list", file.toString())).isEqualTo("No positions are kept yet.\nexit code 0");
            assertThat(offsets("no\n", imports, "--offset-zone", "Europe/Berlin"))
                    .isEqualTo(IMPORTED
                            + "Write this to topic offsets-positions? [y/N] Nothing was written.\nexit code 1");
            assertThat(offsets("y\n", imports, "--offset-zone", "Europe/Berlin"))
                    .isEqualTo(
                            IMPORTED + "Write this to topic offsets-positions? [y/N] Written. The route begins there:"
                                    + " kcql-camel run " + file + "\nexit code 0");
            assertThat(offsets("list", file.toString())).isEqualTo(IMPORTED + "exit code 0");
            assertThat(offsets("", imports, "--yes"))
                    .isEqualTo("Nothing was written: topic offsets-positions holds positions already, and an import"
                            + " would send rows twice, or lose some:\n" + IMPORTED
                            + "Run the connector without an import to go on there; or give it a new name in " + file
                            + ", and import for that.\nexit code 1");

            connector.start();
            assertThat(topic.read(1, LIMIT))
                    .extracting(TestTopic::value)
                    .first()
                    .asString()
                    .contains("\"id\":3");
            connector.stop();
            connector.exitCode(LIMIT);
            assertThat(topic.readToEnd()).hasSize(1);
            assertThat(offsets("show", file.toString()))
                    .matches("(?s)\\[\n  \\{\"key\":\\{\"connector\":\"offsets\",\"table\":\"offsets.rows\","
                            + "\"topic\":\"offsets\",\"shard\":\"1of1\"},\"value\":\\{\"after\":\"2024-07-01T10:00:00Z\","
                            + "\"upTo\":\"[^\"]+\",\"complete\":true,\"rows\":1}}\n]\nexit code 0");
        }
    }

    /** What exactly once is steered by: the command claims the shard, and bears the route's transactional id. */
    @Test
    void an_earlier_time_that_is_set_is_read_from_again_and_whoever_runs_the_route_is_stopped() throws Exception {
        String name = "offsets_set";
        try (TestTable table = new TestTable(cassandra, name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = connector(name)) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY, added timestamp)");
            insert(table, 1, "2024-07-01T09:59:59.999Z");
            insert(table, 2, "2024-07-01T10:00:00.001Z");
            Path file = write(connector, "connector.json", connector.json());
            connector.start();
            topic.read(2, LIMIT);

            assertThat(offsets("set", file.toString(), "--to", "2024-07-01T10:00:00Z", "--yes"))
                    .matches(
                            "(?s)CONNECTOR .*all up to 2024-07-01T10:00:00Z\nWritten\\. The route goes on there: kcql-camel run "
                                    + file + "\nexit code 0");
            insert(table, 3, "2024-07-01T10:00:00.002Z");
            // A time that no window has passed when the row is there.
            insert(table, 4, Instant.now().plusSeconds(5).toString());
            assertThat(connector.exitCode(LIMIT)).isEqualTo(1);
            assertThat(connector.messages())
                    .anyMatch(line -> line.matches(
                            "ERROR offsets_set\\.rows FAILED: Another process runs this route too, and started later:"
                                    + " process \\d+ on \\S+, started \\S+Z\\. Kafka lets only the newer one go on; this"
                                    + " one has sent nothing that the other sends again\\. Stop one of the two\\."));

            connector.start();
            topic.read(5, LIMIT);
            assertThat(topic.readToEnd().stream()
                            .map(entry -> TestTopic.value(entry).replaceAll(",.*", "")))
                    .containsExactlyInAnyOrder("{\"id\":1", "{\"id\":2", "{\"id\":2", "{\"id\":3", "{\"id\":4");
        }
    }

    @Test
    void positions_in_a_table_are_set_and_listed_in_the_same_words() throws Exception {
        String name = "offsets_in_cassandra";
        try (TestTable table = new TestTable(cassandra, name);
                TestConnector connector = connector(name).withPositionsIn("cassandra", name)) {
            Path file = write(connector, "connector.json", connector.json());
            assertThat(offsets("list", file.toString())).isEqualTo("No positions are kept yet.\nexit code 0");
            assertThat(offsets("set", file.toString(), "--to", "2024-07-01", "--yes"))
                    .isEqualTo("""
                    CONNECTOR             TABLE                      TOPIC                 SHARD  BEFORE         AFTER
                    offsets_in_cassandra  offsets_in_cassandra.rows  offsets_in_cassandra  1of1   the beginning  all up to 2024-07-01T00:00:00Z
                    Written. The route goes on there: kcql-camel run %s
                    exit code 0""".formatted(file));
            assertThat(offsets("list", file.toString())).isEqualTo("""
                    CONNECTOR             TABLE                      TOPIC                 SHARD  POSITION                        ROWS
                    offsets_in_cassandra  offsets_in_cassandra.rows  offsets_in_cassandra  1of1   all up to 2024-07-01T00:00:00Z  0
                    exit code 0""");
        }
    }

    private TestConnector connector() {
        return connector(NAME);
    }

    private TestConnector connector(String name) {
        return new TestConnector(name, cassandra, kafka.bootstrapServers())
                .with("connect.cassandra.key.space", name)
                .with("offsets.storage.topic", "offsets-positions")
                .with("connect.cassandra.trust.store.password", SECRET)
                .with(
                        "connect.cassandra.kcql",
                        "INSERT INTO " + name + " SELECT * FROM rows PK added INCREMENTALMODE=TIMESTAMP");
    }

    private static void insert(TestTable table, int id, String added) {
        table.execute("INSERT INTO ks.rows (id, added) VALUES (?, ?)", id, Instant.parse(added));
    }

    private static Path write(TestConnector connector, String name, String text) throws IOException {
        Files.createDirectories(connector.directory());
        return Files.writeString(connector.directory().resolve(name), text);
    }

    private String offsets(String... arguments) throws IOException, InterruptedException {
        return offsets("", List.of(arguments));
    }

    /** @return what a process of its own printed, and its exit code */
    private String offsets(String input, List<String> arguments, String... further)
            throws IOException, InterruptedException {
        List<String> command = TestJvm.command();
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KcqlCamel.class.getName(), "offsets"));
        command.addAll(arguments);
        command.addAll(List.of(further));
        command.addAll(List.of("--brokers", kafka.bootstrapServers()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.outputWriter().append(input).close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(output).doesNotContain(SECRET);
        return output + "exit code " + process.exitValue();
    }
}
