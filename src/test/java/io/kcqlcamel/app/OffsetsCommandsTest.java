package io.kcqlcamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.mode.Pass;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.offset.Owner;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.offset.PositionStore;
import io.kcqlcamel.offset.PositionStores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What people see and change of positions; in a file, which needs no server. */
class OffsetsCommandsTest {

    private static final String CONNECTOR = """
            {"name": "shop",
             "connector.class": "io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector",
             "connect.cassandra.key.space": "shop", "tasks.max": %d,
             "connect.cassandra.offsets.store": "file", "connect.cassandra.offsets.file": "%s",
             "value.converter": "org.apache.kafka.connect.json.JsonConverter",
             "connect.cassandra.kcql":
               "INSERT INTO o SELECT * FROM orders PK at INCREMENTALMODE=TIMESTAMP; INSERT INTO p SELECT * FROM people"}
            """;
    private static final String SET_TO_JULY = """
            CONNECTOR  TABLE        TOPIC  SHARD  BEFORE         AFTER
            shop       shop.orders  o      1of1   the beginning  all up to 2024-07-01T10:00:00Z
            """;

    @TempDir
    private Path root;

    private String file;

    @Test
    void a_time_is_set_after_it_was_shown_and_agreed_to() throws IOException {
        connector(1);
        String place = "Write this to file " + positions() + "? [y/N] ";
        assertThat(run("list", file)).isEqualTo("No positions are kept yet.\nexit code 0");
        assertThat(answered("no\n", "set", file, "--table", "orders", "--to", "2024-07-01T12:00:00+02:00"))
                .isEqualTo(SET_TO_JULY + place + "Nothing was written.\nexit code 1");
        assertThat(answered("y\n", "set", file, "--table", "shop.orders", "--to", "2024-07-01 10:00:00"))
                .isEqualTo(SET_TO_JULY + place + "Written. The route goes on there: kcql-camel run " + file
                        + "\nexit code 0");
        assertThat(run("list", file)).isEqualTo("""
                CONNECTOR  TABLE        TOPIC  SHARD  POSITION                        ROWS
                shop       shop.orders  o      1of1   all up to 2024-07-01T10:00:00Z  0
                exit code 0""");
        assertThat(run("set", file, "--table", "orders", "--to", "2024-06-01", "--yes"))
                .as("an earlier time counts")
                .startsWith("""
                CONNECTOR  TABLE        TOPIC  SHARD  BEFORE                          AFTER
                shop       shop.orders  o      1of1   all up to 2024-07-01T10:00:00Z  all up to 2024-06-01T00:00:00Z
                """);
        assertThat(run("show", file))
                .isEqualTo(
                        "[\n  {\"key\":{\"connector\":\"shop\",\"table\":\"shop.orders\",\"topic\":\"o\",\"shard\":\"1of1\"},"
                                + "\"value\":{\"after\":\"2024-06-01T00:00:00Z\",\"upTo\":\"2024-06-01T00:00:00Z\","
                                + "\"complete\":true,\"rows\":0}}\n]\nexit code 0");
        assertThat(run("list", file, "--json")).isEqualTo(run("show", file));
        assertThat(run("set", file, "--table", "orders", "--to", "2024-06-01"))
                .isEqualTo("There is nothing to change: the positions are there already.\nexit code 0");
    }

    @Test
    void without_anybody_to_answer_nothing_is_written() throws IOException {
        connector(1);
        assertThat(answered("", "set", file, "--table", "orders", "--to", "2024-07-01T10:00:00Z"))
                .isEqualTo(
                        SET_TO_JULY + "Write this to file " + positions()
                                + "? [y/N] \nNothing was written: there is nobody to ask. Add --yes where no terminal is.\nexit code 1");
        assertThat(positions()).doesNotExist();
    }

    @Test
    void what_cannot_be_set_to_a_time_is_told_what_to_do_instead() throws IOException {
        connector(1);
        assertThat(run("set", file, "--to", "2024-07-01"))
                .isEqualTo(file
                        + " cannot be used:\n  error: INSERT INTO p SELECT * FROM people reads the whole table, not"
                        + " windows of time. To read it again from its beginning: kcql-camel offsets reset " + file
                        + " --table people\nexit code 1");
        assertThat(run("set", file, "--table", "order", "--to", "2024-07-01"))
                .isEqualTo(
                        file + " cannot be used:\n  error: no statement reads a table order: did you mean orders?\nexit"
                                + " code 1");
        assertThat(run("reset", file, "--table", "invoices"))
                .isEqualTo(
                        file + " cannot be used:\n  error: no statement reads a table invoices: they read shop.orders,"
                                + " shop.people\nexit code 1");
        assertThat(run("set", file, "--to", "yesterday"))
                .startsWith("Invalid value for option '--to': \"yesterday\" is no time. Write it like"
                        + " 2024-01-31T09:30:00Z (UTC when it names no zone), or now.\n");
    }

    @Test
    void a_reset_gives_up_what_is_kept_for_any_number_of_shards() throws IOException {
        connector(1);
        store(new Position(new Pass(3), Optional.of("AAEC"), false, 5000));
        connector(2);
        assertThat(run("reset", file, "--yes")).isEqualTo("""
                CONNECTOR  TABLE        TOPIC  SHARD  BEFORE         AFTER
                shop       shop.people  p      1of1   within pass 3  the beginning
                Written. The route begins anew: kcql-camel run %s
                exit code 0""".formatted(file));
        assertThat(run("list", file)).isEqualTo("No positions are kept yet.\nexit code 0");
        assertThat(run("set", file, "--table", "orders", "--to", "2024-07-01", "--yes"))
                .contains("shop.orders  o      2of2   the beginning  all up to 2024-07-01T00:00:00Z");
    }

    @Test
    void what_was_exported_is_taken_back() throws IOException {
        connector(1);
        store(new Position(new Pass(3), Optional.of("AAEC"), false, 5000));
        Path exported = root.resolve("exported.json");
        assertThat(run("export", file, "--out", exported.toString()))
                .isEqualTo("Wrote the positions of 1 shard(s) to " + exported + ".\nexit code 0");
        assertThat(run("export", file)).isEqualTo(Files.readString(exported) + "exit code 0");
        run("reset", file, "--yes");
        assertThat(answered("yes\n", "import", file, exported.toString())).isEqualTo("""
                CONNECTOR  TABLE        TOPIC  SHARD  BEFORE         AFTER
                shop       shop.people  p      1of1   the beginning  within pass 3
                Write this to file %s? [y/N] Written. The route goes on there: kcql-camel run %s
                exit code 0""".formatted(positions(), file));
        assertThat(run("export", file)).isEqualTo(Files.readString(exported) + "exit code 0");
    }

    @Test
    void what_another_connector_exported_is_refused() throws IOException {
        connector(2);
        Path exported = Files.writeString(root.resolve("exported.json"), """
                [{"key":{"connector":"other","table":"shop.orders","topic":"o","shard":"1of2"},"value":{"pass":1,"complete":true,"rows":1}},
                 {"key":{"connector":"shop","table":"shop.invoices","topic":"i","shard":"1of2"},"value":{"pass":1,"complete":true,"rows":1}},
                 {"key":{"connector":"shop","table":"shop.people","topic":"p","shard":"1of1"},"value":{"pass":1,"complete":true,"rows":1}}]
                """);
        assertThat(run("import", file, exported.toString(), "--yes")).isEqualTo("""
                %1$s cannot be used:
                  error: it holds a position of connector other, and %2$s is of shop
                  error: it holds a position of table shop.invoices and topic i, which no statement of %2$s has
                  error: it holds shard 1of1 of table shop.people, and tasks.max is 2: set it to 1
                exit code 1""".formatted(exported, file));
        Files.writeString(exported, "[{\"key\": 1}]");
        assertThat(run("import", file, exported.toString(), "--yes"))
                .isEqualTo(exported
                        + " cannot be used:\n  error: {\"key\":1} is no position: A shard is written like 2of4,"
                        + " not .\nexit code 1");
    }

    @Test
    void a_route_that_is_seen_to_run_is_let_alone() throws IOException {
        connector(1);
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Instant started = other.info().startInstant().orElseThrow().truncatedTo(ChronoUnit.SECONDS);
            Owner owner = new Owner(other.pid(), Owner.ofThisProcess().host(), started);
            store(new Position(new Pass(3), Optional.empty(), true, 5000), owner);
            assertThat(run("reset", file, "--table", "people", "--yes")).isEqualTo("""
                    CONNECTOR  TABLE        TOPIC  SHARD  BEFORE        AFTER
                    shop       shop.people  p      1of1   after pass 3  the beginning
                    Nothing was written: a route with these positions is running; %s, holds them. Stop it first.
                    exit code 1""".formatted(owner));
        } finally {
            other.destroyForcibly();
        }
    }

    private void connector(int shards) throws IOException {
        file = Files.writeString(root.resolve("shop.json"), CONNECTOR.formatted(shards, positions()))
                .toString();
    }

    private Path positions() {
        return root.resolve("positions.json");
    }

    private void store(Position position) {
        store(position, Owner.ofThisProcess());
    }

    private void store(Position position, Owner owner) {
        PositionKey key = new PositionKey("shop", "shop.people", "p", Shard.WHOLE_TABLE);
        try (PositionStore store = PositionStores.inFile(positions(), owner)) {
            store.store(key, store.open(key).next(position));
        }
    }

    private static String run(String... arguments) {
        return answered("", arguments);
    }

    /** @return what was printed to either stream, and the exit code */
    private static String answered(String input, String... arguments) {
        StringWriter printed = new StringWriter();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            String[] all = new String[arguments.length + 1];
            all[0] = "offsets";
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            CommandLine line = KcqlCamel.commandLine(all)
                    .setOut(new PrintWriter(printed, true))
                    .setErr(new PrintWriter(printed, true))
                    .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
            int code = line.execute(all);
            return printed.toString().replace(System.lineSeparator(), "\n") + "exit code " + code;
        } finally {
            System.setIn(before);
        }
    }
}
