package io.kcqlcamel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of options against {@code options.txt}: every key, its other spellings, default and disposition. */
class OptionsTest {

    @Test
    void everyOption_isAsTheGoldenTableSays() {
        List<String> golden = Resource.text("options.txt")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();

        assertThat(tables()).containsExactlyElementsOf(golden);
    }

    @Test
    void everyOption_isDescribedInASentence() {
        assertThat(everyOption().map(Option::description)).allMatch(text -> text.matches("[A-Z].*\\."));
    }

    @Test
    void passwords_areSecret() {
        assertThat(everyOption().filter(option -> option.key().matches(".*(password|token|user\\.info)")))
                .isNotEmpty()
                .allMatch(Option::isSecret)
                .allMatch(Option::mayWait);
    }

    private static Stream<Option<?>> everyOption() {
        return Stream.concat(
                Options.all().stream(), ConverterOptions.TABLES.stream().flatMap(table -> table.options().stream()));
    }

    private static List<String> tables() {
        List<String> lines = new ArrayList<>();
        Options.all().forEach(option -> lines.add(line("", option)));
        Options.families()
                .forEach(family -> lines.add(
                        row(family.toString(), "", "", family.disposition().word())));
        ConverterOptions.JSON.options().forEach(option -> lines.add(line("json ", option)));
        ConverterOptions.AVRO.options().forEach(option -> lines.add(line("avro ", option)));
        ConverterOptions.STRING.options().forEach(option -> lines.add(line("string ", option)));
        ConverterOptions.BYTE_ARRAY.options().forEach(option -> lines.add(line("bytes ", option)));
        return lines;
    }

    private static String line(String owner, Option<?> option) {
        String spellings = Stream.concat(
                        option.aliases().stream().map("or "::concat),
                        option.formerKeys().stream().map("formerly "::concat))
                .collect(Collectors.joining(", "));
        String presence =
                option.isRequired() ? "required" : option.defaultText().orElse("");
        String but = option.alsoHarmless().isEmpty() ? "" : " but " + String.join(", ", option.alsoHarmless());
        return row(
                owner + option.key(), spellings, presence, option.disposition().word() + but);
    }

    private static String row(String... cells) {
        return String.join(" | ", cells);
    }
}
