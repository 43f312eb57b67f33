package io.kcqlcamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the commands print, and how they end; those that need servers are tested as processes. */
class CommandLineTest {

    private static final String CONNECTOR = """
            {"name": "shop",
             "connector.class": "io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector",
             "connect.cassandra.key.space": "shop", "connect.cassandra.username": "me",
             "connect.cassandra.password": "s3cret",
             "value.converter": "org.apache.kafka.connect.json.JsonConverter",
             "connect.cassandra.kcql": "%s"}
            """;

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void check_prints_the_plan_and_touches_nothing() throws IOException {
        Path file = connector("INSERT INTO orders_topic SELECT * FROM orders PK at INCREMENTALMODE=TIMESTAMP");
        assertThat(run("check", file.toString())).isZero();
        assertThat(out).hasToString("""
                shop, from %s
                  INSERT INTO orders_topic SELECT * FROM orders PK at INCREMENTALMODE=TIMESTAMP
                    reads     shop.orders, every 1 s what is new by at, 30 s behind the clock, from 1900-01-01T00:00:00Z on
                    as        SELECT * FROM shop.orders WHERE at > :after AND at <= :upTo ALLOW FILTERING
                    in        one shard, pages of 5000 rows
                    sends to  topic orders_topic, JSON with its schema, no key
                    position  topic kcql-camel-positions, in one transaction with the rows of a page

                """.formatted(file));
        assertThat(err).hasToString("");
        assertThat(root).isDirectoryNotContaining("glob:**routes");
    }

    @Test
    void check_of_several_files_says_what_is_wrong_with_each() throws IOException {
        Path file = connector("INSERT INTO orders_topic SELECT * FRM orders");
        assertThat(run("check", file.toString(), root.resolve("none.json").toString()))
                .isEqualTo(1);
        assertThat(out).hasToString("");
        assertThat(err).hasToString("""
                %s cannot be used:
                  error: connect.cassandra.kcql: Expected a comma, AS or FROM, but found FRM.
                  line 1, column 35
                  INSERT INTO orders_topic SELECT * FRM orders
                                                    ^^^
                %s cannot be used:
                  error: there is no such file
                """.formatted(file, root.resolve("none.json")));
    }

    @Test
    void compile_says_what_it_wrote_and_holds_secrets_back() throws IOException {
        Path file = connector("INSERT INTO orders_topic SELECT * FROM orders");
        Path routes = root.resolve("routes");
        assertThat(run("compile", file.toString(), "--out", routes.toString())).isZero();
        assertThat(out).hasToString("""
                wrote     %1$s/shop.yaml
                wrote     %1$s/shop.properties
                """.formatted(routes));
        assertThat(routes.resolve("shop.yaml")).content().doesNotContain("s3cret");
        assertThat(routes.resolve("shop.properties")).content().contains("shop.cassandra.password = s3cret\n");
    }

    @Test
    void run_without_routes_says_what_to_do() {
        assertThat(run("run", "--routes", root.resolve("routes").toString())).isEqualTo(1);
        assertThat(err)
                .hasToString("There is no route in " + root.resolve("routes")
                        + ". Name a connector's file: kcql-camel run cassandra_source.json\n");
    }

    @Test
    void a_word_that_is_no_command_is_answered_with_the_nearest() {
        assertThat(run("complie")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Unmatched argument at index 0: 'complie'\nDid you mean: kcql-camel compile");
    }

    @Test
    void a_command_that_is_named_is_looked_at_alone() {
        Set<String> all = KcqlCamel.commandLine().getSubcommands().keySet();

        assertThat(all).containsExactly("compile", "check", "run", "offsets", "local", "demo", "cql");
        assertThat(all).allSatisfy(name -> assertThat(
                        KcqlCamel.commandLine(name, "--help").getSubcommands())
                .containsOnlyKeys(name));
    }

    private Path connector(String kcql) throws IOException {
        return Files.writeString(root.resolve("connector.json"), CONNECTOR.formatted(kcql));
    }

    private int run(String... arguments) {
        CommandLine line = KcqlCamel.commandLine(arguments);
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .execute(arguments);
    }
}
