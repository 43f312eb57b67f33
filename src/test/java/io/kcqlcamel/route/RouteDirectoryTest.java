package io.kcqlcamel.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import io.kcqlcamel.route.RouteDirectory.Edits;
import io.kcqlcamel.route.RouteDirectory.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteDirectoryTest {

    private static final RouteFiles FIRST =
            new RouteFiles("shop", "- route:\n    id: shop.orders\n", Map.of("shop.cassandra.password", "old-s3cret"));
    private static final RouteFiles SECOND =
            new RouteFiles("shop", "- route:\n    id: shop.items\n", Map.of("shop.cassandra.password", "new-s3cret"));

    @TempDir
    private Path root;

    @Test
    void what_nobody_has_edited_is_replaced_and_what_is_the_same_is_left() {
        Path yaml = root.resolve("shop.yaml");
        Path properties = root.resolve("shop.properties");
        assertThat(write(FIRST, Edits.REFUSE)).isEqualTo(Map.of(yaml, Outcome.WROTE, properties, Outcome.WROTE));
        assertThat(write(FIRST, Edits.REFUSE))
                .isEqualTo(Map.of(yaml, Outcome.UNCHANGED, properties, Outcome.UNCHANGED));
        assertThat(write(SECOND, Edits.REFUSE)).isEqualTo(Map.of(yaml, Outcome.WROTE, properties, Outcome.WROTE));
        assertThat(yaml).content().contains("id: shop.items");
        assertThat(properties).content().contains("shop.cassandra.password = new-s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cassandra_source", "cassandra_source_avro"})
    void the_routes_to_be_read_in_this_repository_are_what_the_compiler_makes(String example) {
        Path connector = Path.of("examples/students", example + ".json");
        Plan plan = Planner.plan(ConnectorFile.read(connector));

        new RouteDirectory(root)
                .write(RouteFiles.of(plan), connector.getFileName().toString(), Edits.REFUSE);

        String name = plan.name() + ".yaml";
        assertThat(Path.of("routes", name)).hasSameTextualContentAs(root.resolve(name));
    }

    @Test
    void hosts_and_credentials_are_for_their_owner_alone() throws IOException {
        write(FIRST, Edits.REFUSE);
        assertThat(Files.getPosixFilePermissions(root.resolve("shop.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(root.resolve("shop.yaml")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Test
    void an_edited_route_is_left_as_it_is_and_the_difference_is_shown() throws IOException {
        write(FIRST, Edits.REFUSE);
        Path yaml = root.resolve("shop.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "    autoStartup: false\n");
        String edited = Files.readString(yaml);
        assertThatThrownBy(() -> write(SECOND, Edits.REFUSE))
                .isInstanceOf(EditedException.class)
                .hasMessage("""
                Edited since it was generated, so it is left as it is. Lines with - would go, lines with + would come:

                --- %1$s
                +++ %1$s (generated)
                @@ -1,7 +1,6 @@
                 # Compiled by kcql-camel from orders.json. Hosts and credentials: shop.properties.
                 # Edit it as you like. An edited file is not overwritten: compile shows the difference, and names --force.
                -# digest: %2$s
                +# digest: %3$s
                \s
                 - route:
                -    id: shop.orders
                -    autoStartup: false
                +    id: shop.items

                To overwrite the edits, compile with --force. To keep them, leave the file as it is, \
                and run what is there, without naming a connector's file: kcql-camel run\
                """.formatted(yaml, digest(edited), digest(generated(SECOND))));
        assertThat(yaml).content().isEqualTo(edited);
        assertThat(root.resolve("shop.properties")).as("both or none").content().contains("old-s3cret");
        write(SECOND, Edits.OVERWRITE);
        assertThat(yaml).content().isEqualTo(generated(SECOND));
    }

    @Test
    void an_edit_is_kept_for_as_long_as_the_connector_says_what_it_said() throws IOException {
        write(FIRST, Edits.KEEP);
        Path yaml = root.resolve("shop.yaml");
        Path properties = root.resolve("shop.properties");
        Files.writeString(yaml, Files.readString(yaml) + "    autoStartup: false\n");
        String edited = Files.readString(yaml);
        Map<Path, Outcome> outcomes = write(FIRST, Edits.KEEP);
        assertThat(outcomes).isEqualTo(Map.of(yaml, Outcome.KEPT, properties, Outcome.UNCHANGED));
        assertThat(outcomes.get(yaml).of(yaml)).isEqualTo("kept      " + yaml + ", which has been edited");
        assertThatThrownBy(() -> write(SECOND, Edits.KEEP))
                .isInstanceOf(EditedException.class)
                .message()
                .contains("-    autoStartup: false");
        assertThat(yaml).content().isEqualTo(edited);
    }

    @Test
    void the_difference_of_an_edited_properties_file_shows_no_value() throws IOException {
        write(FIRST, Edits.REFUSE);
        Path properties = root.resolve("shop.properties");
        Files.writeString(properties, Files.readString(properties).replace("old-s3cret", "my-s3cret"));
        assertThatThrownBy(() -> write(SECOND, Edits.REFUSE))
                .isInstanceOf(EditedException.class)
                .message()
                .contains("-shop.cassandra.password = ******")
                .contains("+shop.cassandra.password = ******")
                .doesNotContain("s3cret");
    }

    @Test
    void a_file_of_somebodys_own_is_taken_for_edited() throws IOException {
        Files.writeString(root.resolve("shop.yaml"), "- route:\n    id: mine\n");
        assertThatThrownBy(() -> write(FIRST, Edits.REFUSE)).isInstanceOf(EditedException.class);
        assertThat(root.resolve("shop.yaml")).content().contains("id: mine");
    }

    private Map<Path, Outcome> write(RouteFiles files, Edits edits) {
        return new RouteDirectory(root).write(files, "orders.json", edits);
    }

    private String generated(RouteFiles files) throws IOException {
        Path other = root.resolve("generated");
        new RouteDirectory(other).write(files, "orders.json", Edits.OVERWRITE);
        return Files.readString(other.resolve("shop.yaml"));
    }

    private static String digest(String text) {
        return text.replaceFirst("(?s).*# digest: (\\w+).*", "$1");
    }
}
