package io.kcqlcamel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of single settings: {@code settings.txt} holds them with the value read and every message. */
class SettingsTest {

    private static final String BASE = """
            name=students
            connector.class=io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector
            connect.cassandra.kcql=INSERT INTO topic SELECT * FROM table
            value.converter=org.apache.kafka.connect.storage.StringConverter
            """;

    /** Lines of settings, added to a small file that is in order, and the indented lines that say what comes of them. */
    record Case(List<String> settings, List<String> outcome) {

        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            settings.forEach(line -> {
                int equals = line.indexOf('=');
                values.put(line.substring(0, equals), line.substring(equals + 1));
            });
            return values;
        }

        @Override
        public String toString() {
            return String.join(" ", settings);
        }
    }

    static Stream<Case> cases() {
        return Stream.of(Resource.text("settings.txt").split("\n\n")).map(SettingsTest::parse);
    }

    private static Case parse(String block) {
        List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
        return new Case(
                lines.stream().filter(line -> !line.startsWith("  ")).toList(),
                lines.stream()
                        .filter(line -> line.startsWith("  "))
                        .map(line -> line.substring(2))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void setting_isReadOrReported(Case example) {
        assertThat(outcome(example)).containsExactlyElementsOf(example.outcome());
    }

    @Test
    void everyOption_hasAnExample() {
        List<String> keys =
                cases().flatMap(example -> example.values().keySet().stream()).toList();

        assertThat(keys).containsAll(Options.all().stream().map(Option::key).toList());
        assertThat(keys)
                .containsAll(ConverterOptions.TABLES.stream()
                        .flatMap(table -> table.options().stream())
                        .map(option -> "value.converter." + option.key())
                        .filter(key -> !key.equals("value.converter.key.subject.name.strategy"))
                        .toList());
        assertThat(Options.families())
                .allSatisfy(family -> assertThat(keys).anyMatch(key -> key.startsWith(family.key() + ".")));
    }

    private static List<String> outcome(Case example) {
        Map<String, String> file = new LinkedHashMap<>();
        BASE.lines().forEach(line -> file.put(line.split("=")[0], line.split("=")[1]));
        file.putAll(example.values());
        StringBuilder text = new StringBuilder();
        file.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        try {
            ConnectorConfig config = CheckedFile.parse("students.properties", text.toString());
            List<String> lines = new ArrayList<>();
            lines.add(read(config, example.values().keySet().iterator().next()));
            config.problems().forEach(problem -> lines.add(problem.toString()));
            return lines;
        } catch (ConfigException refused) {
            return refused.problems().stream().map(Problem::toString).toList();
        }
    }

    /** What the first key of an example was read as. */
    private static String read(ConnectorConfig config, String key) {
        Optional<Option<?>> option = Options.find(key);
        if (option.isPresent()) {
            return config.find(option.get()).map(SettingsTest::printed).orElse("absent");
        }
        if (key.startsWith("value.converter.")) {
            return config.valueConverter().toString();
        }
        if (key.startsWith("key.converter.")) {
            return config.keyConverter().toString();
        }
        return Options.family(key)
                .map(family -> config.family(family).toString())
                .orElse("unknown");
    }

    private static String printed(Object value) {
        if (value instanceof Secret secret) {
            return "secret " + secret.reveal();
        }
        if (value instanceof Resolvable<?> resolvable) {
            return resolvable.known().map(Object::toString).orElse("waits: " + resolvable.text());
        }
        return value.toString();
    }
}
