package io.kcqlcamel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/options.md} says what the tables say; {@code -Dgolden.update} writes it. */
class OptionManualTest {

    private static final Path MANUAL = Path.of("docs/options.md");

    @Test
    void the_manual_is_that_of_the_options() throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(MANUAL.getParent());
            Files.writeString(MANUAL, OptionManual.text());
        }

        assertThat(Files.readString(MANUAL))
                .as("Stale: ./mvnw test -Dtest=OptionManualTest -Dgolden.update=1 writes it again")
                .isEqualTo(OptionManual.text());
    }

    @Test
    void every_option_and_family_has_its_heading_once() {
        assertThat(OptionManual.text().lines().filter(line -> line.startsWith("### ")))
                .hasSize(Options.all().size()
                        + Options.families().size()
                        + ConverterOptions.TABLES.stream()
                                .mapToInt(table -> table.options().size())
                                .sum())
                .contains("### `connect.cassandra.kcql`", "### `producer.override.*`", "### `schema.registry.url`");
    }
}
