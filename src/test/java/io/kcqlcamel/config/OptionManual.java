package io.kcqlcamel.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of options as the text of {@code docs/options.md}. */
final class OptionManual {

    private static final String HEADING = """
            # Options of a connector's file

            Every key that a file may hold, and what becomes of it. Made from the table of options in
            `io.kcqlcamel.config` by `./mvnw test -Dtest=OptionManualTest -Dgolden.update=1`: change it there.

            - **Honoured**: it does what it says.
            - **No effect**: it may stand there and changes nothing; a note says so.
            - **Not yet**: it would change what happens, and is not written yet. A value that asks for more than what we \
            do already is an error.
            - **Refused**: it has no place in such a file.

            *Ours* are the options that Stream Reactor does not have. An unknown `connect.cassandra.*` key is an error that \
            names the nearest known one; any other unknown key is ignored with a note, as Kafka Connect does. Where \
            "may be a reference" stands, the value may hold `${env:NAME}`, `${file:/path:key}` or `${dir:/path:file}`, \
            looked up when the route starts. Text is trimmed; an empty text is no value.
            """;

    private OptionManual() {}

    static String text() {
        return Stream.concat(
                        Stream.of(HEADING),
                        Arrays.stream(Section.values())
                                .filter(section -> !entries(section).isEmpty())
                                .map(OptionManual::chapter))
                .collect(Collectors.joining("\n"));
    }

    private static String chapter(Section section) {
        return "## " + section.title() + "\n\n" + section.introduction() + "\n\n" + String.join("\n", entries(section));
    }

    private static List<String> entries(Section section) {
        List<String> entries = new ArrayList<>();
        Stream.concat(Options.TABLES.stream(), ConverterOptions.TABLES.stream()).forEach(table -> {
            table.options().stream()
                    .filter(option -> option.section() == section)
                    .forEach(option -> entries.add(entry(option)));
        });
        Options.families().stream()
                .filter(family -> family.section() == section)
                .forEach(family -> entries.add(entry(family)));
        return entries;
    }

    private static String entry(OptionFamily family) {
        return "### `" + family + "`\n\n" + family.description() + "\n\n" + verdict(family.disposition(), List.of())
                + "\n";
    }

    private static String entry(Option<?> option) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("### `" + option.key() + "`");
        spellings(option).ifPresent(paragraphs::add);
        paragraphs.add(option.description() + rule(option) + presence(option));
        paragraphs.add(verdict(option.disposition(), harmless(option)));
        return String.join("\n\n", paragraphs) + "\n";
    }

    private static Optional<String> spellings(Option<?> option) {
        List<String> spellings = new ArrayList<>();
        option.aliases().forEach(alias -> spellings.add("or `" + alias + "`"));
        option.formerKeys().forEach(former -> spellings.add("formerly `" + former + "`"));
        return spellings.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", spellings));
    }

    private static String rule(Option<?> option) {
        String reference = option.mayWait() ? "may be a reference" : "";
        String rule = option.rule().equals("text") ? "" : option.rule();
        String both = Stream.of(rule, reference).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
        return both.isEmpty() ? "" : " Value: " + both + ".";
    }

    private static String presence(Option<?> option) {
        if (option.isRequired()) {
            return " Required.";
        }
        return option.defaultText().map(text -> " Default: `" + text + "`.").orElse("");
    }

    private static List<String> harmless(Option<?> option) {
        List<String> harmless = new ArrayList<>(option.alsoHarmless());
        option.defaultText().ifPresent(text -> harmless.add(0, text));
        return harmless;
    }

    private static String verdict(Disposition disposition, List<String> harmless) {
        if (disposition instanceof Disposition.Accepted accepted) {
            return "**No effect**: " + accepted.why() + ".";
        }
        if (disposition instanceof Disposition.Refused refused) {
            return "**Refused**: " + refused.why() + ".";
        }
        if (disposition instanceof Disposition.NotYet) {
            String values = harmless.stream().map(text -> "`" + text + "`").collect(Collectors.joining(" or "));
            return harmless.isEmpty() ? "**Not yet**." : "**Not yet**, but for " + values + ".";
        }
        return "**Honoured**.";
    }
}
