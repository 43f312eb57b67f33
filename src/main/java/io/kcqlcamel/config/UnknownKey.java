package io.kcqlcamel.config;

import io.kcqlcamel.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to say about a key that is not declared. */
final class UnknownKey {

    private UnknownKey() {}

    /** A key of the source: a typing error in it must not go unseen. */
    static Problem of(String key) {
        if (key.startsWith(Options.PREFIX)) {
            return Problem.error(key + " is unknown"
                    + nearestOfSource(key)
                            .map(meant -> ": did you mean " + meant + "?")
                            .orElse(", and no option has a name like it: remove it"));
        }
        return Problem.note(key + " is ignored, as by Kafka Connect"
                + nearestOfConnect(key)
                        .map(meant -> "; did you mean " + meant + "?")
                        .orElse(""));
    }

    /** A setting of a converter that the converter does not have. */
    static String ofConverter(String prefix, String key, OptionTable table) {
        Optional<String> meant = Nearest.to(key, keys(List.of(table)));
        return prefix + key + " is ignored: the converter has no such setting"
                + meant.map(it -> "; did you mean " + prefix + it + "?").orElse("");
    }

    /** Compares what follows the prefix, which would otherwise make all of them look alike. */
    private static Optional<String> nearestOfSource(String key) {
        List<String> names = keys(Options.TABLES).stream()
                .filter(it -> it.startsWith(Options.PREFIX))
                .map(it -> it.substring(Options.PREFIX.length()))
                .toList();
        return Nearest.to(key.substring(Options.PREFIX.length()), names).map(Options.PREFIX::concat);
    }

    private static Optional<String> nearestOfConnect(String key) {
        Optional<Option<?>> withoutPrefix = Options.find(Options.PREFIX + key);
        Stream<String> names = Options.CONNECT.options().stream().map(Option::key);
        Stream<String> inFamilies = Options.families().stream().flatMap(family -> asMemberOf(family, key));
        return withoutPrefix
                .<String>map(Option::key)
                .or(() -> Nearest.to(key, Stream.concat(names, inFamilies).toList()));
    }

    /** {@code producer.overide.acks} as a member of {@code producer.override}. */
    private static Stream<String> asMemberOf(OptionFamily family, String key) {
        int parts = family.key().split("\\.").length;
        String[] split = key.split("\\.", parts + 1);
        return split.length > parts ? Stream.of(family.key() + "." + split[parts]) : Stream.empty();
    }

    private static List<String> keys(List<OptionTable> tables) {
        return tables.stream()
                .flatMap(table -> table.options().stream())
                .map(Option::key)
                .toList();
    }
}
