package io.kcqlcamel.chain;

import io.kcqlcamel.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A list of aliases, and the settings of each: {@code transforms=a,b} with {@code transforms.a.type} and so on. */
final class Declarations {

    private final String family;
    private final String one;
    private final Map<String, String> lines;
    private final Consumer<String> problems;
    private final List<String> aliases;

    /** @param one what an alias stands for: {@code transform} */
    Declarations(String family, String one, Map<String, String> lines, Consumer<String> problems) {
        this.family = family;
        this.one = one;
        this.lines = lines;
        this.problems = problems;
        List<String> listed = Arrays.stream(lines.getOrDefault(family, "").split(","))
                .map(String::trim)
                .filter(alias -> !alias.isEmpty())
                .toList();
        this.aliases = listed.stream().distinct().toList();
        aliases.stream()
                .filter(alias -> listed.indexOf(alias) < listed.lastIndexOf(alias))
                .forEach(alias -> problems.accept(
                        family + " lists " + alias + " twice: give each " + one + " an alias of its own"));
    }

    List<String> aliases() {
        return aliases;
    }

    /** Without the prefix. */
    Map<String, String> settings(String alias) {
        return under(family + "." + alias + ".");
    }

    /** Empty when it is missing, which is then reported. */
    Optional<String> type(String alias) {
        Optional<String> type = Optional.ofNullable(settings(alias).get(Chain.TYPE));
        if (type.isEmpty()) {
            String missing = family + " lists " + alias + ", and " + family + "." + alias + ".type is missing";
            problems.accept(missing
                    + Nearest.to(alias, strays().keySet().stream().toList())
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(": add the class of the " + one));
        }
        return type;
    }

    /** Completes a complaint about a name that is not listed. */
    String nearest(String name, String otherwise) {
        return Nearest.to(name, aliases)
                .map(near -> "; did you mean " + near + "?")
                .orElse(otherwise);
    }

    /** Settings that nothing would read; but for those of which {@link #type} says that they may be misspelt. */
    void reportStrays(Consumer<String> warnings) {
        List<String> untyped = aliases.stream()
                .filter(alias -> !settings(alias).containsKey(Chain.TYPE))
                .toList();
        strays().forEach((alias, keys) -> {
            if (Nearest.to(alias, untyped).isEmpty()) {
                warnings.accept(String.join(", ", keys) + (keys.size() == 1 ? " is" : " are")
                        + " ignored, as by Kafka Connect: " + family + " does not list " + alias
                        + nearest(alias, "; add it there, or remove what is set for it"));
            }
        });
    }

    /** The settings of aliases that are not listed, by what looks like the alias. */
    private Map<String, Collection<String>> strays() {
        Map<String, Collection<String>> strays = new TreeMap<>();
        under(family + ".").keySet().stream()
                .filter(key -> aliases.stream().noneMatch(alias -> key.startsWith(alias + ".")))
                .forEach(key -> strays.computeIfAbsent(key.split("\\.", 2)[0], alias -> new ArrayList<>())
                        .add(family + "." + key));
        return strays;
    }

    private Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        lines.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
