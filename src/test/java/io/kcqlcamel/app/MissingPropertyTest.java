package io.kcqlcamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes of this repository are there without their properties, which hold credentials. */
class MissingPropertyTest {

    private static final String REMEDY =
            " Compile the connector's file (kcql-camel compile FILE), or say which one is to run: kcql-camel run FILE";

    @TempDir
    private Path routes;

    @Test
    void all_routes_without_their_properties_are_told_at_once() throws IOException {
        Path json = example("my-cassandra-source");
        Path avro = example("my-cassandra-source-avro");
        assertThat(explained(avro, json))
                .isEqualTo(
                        avro + " names the property my-cassandra-source-avro.cassandra.contact-points, and there is no "
                                + routes.resolve("my-cassandra-source-avro.properties") + ". " + json
                                + " names the property my-cassandra-source.cassandra.contact-points, and there is no "
                                + routes.resolve("my-cassandra-source.properties") + "." + REMEDY);
    }

    @Test
    void one_property_that_is_not_in_the_file_is_told() throws IOException {
        Path json = example("my-cassandra-source");
        Path properties = Files.writeString(routes.resolve("my-cassandra-source.properties"), """
                my-cassandra-source.cassandra.contact-points = nowhere.invalid
                my-cassandra-source.cassandra.username = reader
                my-cassandra-source.cassandra.password = s3cret
                """);
        assertThat(explained(json))
                .isEqualTo(json + " names the property my-cassandra-source.cassandra.port, which " + properties
                        + " does not have." + REMEDY);
    }

    @Test
    void anything_else_is_for_others_to_explain() throws IOException {
        Path json = example("my-cassandra-source");
        for (String words : List.of(
                "No such bean.", "Property with key [brokers] not found in properties from text: {{brokers}}")) {
            assertThat(MissingProperty.explain(new IllegalArgumentException(words), List.of(json)))
                    .isEmpty();
        }
    }

    private Path example(String name) throws IOException {
        Path yaml = Path.of("routes", name + ".yaml");
        return Files.copy(yaml, routes.resolve(yaml.getFileName()));
    }

    private static String explained(Path... yaml) {
        RouteMain main = new RouteMain(List.of(yaml), Map.of("camel.component.kafka.brokers", "nowhere.invalid:9092"));
        return MissingProperty.explain(catchException(main::run), List.of(yaml)).orElseThrow();
    }
}
