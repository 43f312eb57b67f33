package io.kcqlcamel.route;

import io.kcqlcamel.config.ConfigException;
import io.kcqlcamel.config.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a route does not say itself: hosts, credentials and paths. The route holds a placeholder for each, the properties
 * file beside it the value.
 */
final class PropertyKeys {

    /** As in Connect: {@code ${env:NAME}}, {@code ${file:path:key}}, {@code ${dir:path:file}}. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{((?:env|file|dir):[^}]*)}");

    /** By what follows {@code transforms.alias.} or {@code key.converter.}: an alias may be called anything. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)[^.]*\\.[^.]*\\..*(password|passphrase|secret|token|credential|private.?key|api.?key|user\\.info).*");

    private final String prefix;
    private final Map<String, String> values;
    private final Problems problems;

    PropertyKeys(String connector) {
        this(connector + ".", new LinkedHashMap<>(), new Problems());
    }

    private PropertyKeys(String prefix, Map<String, String> values, Problems problems) {
        this.prefix = prefix;
        this.values = values;
        this.problems = problems;
    }

    /** The same, for keys that all begin with a word. */
    PropertyKeys under(String word) {
        return new PropertyKeys(prefix + word + ".", values, problems);
    }

    /**
     * Keeps the value aside, and gives the placeholder that stands for it. Connect's references become Camel's, which are
     * looked up when the route starts.
     */
    String placeholder(String key, String value) {
        if (value.contains("{{") || value.contains("}}")) {
            problems.error(
                    "The value for " + prefix + key + " holds {{ or }}, which Apache Camel takes for a placeholder"
                            + " wherever it stands. Choose a value without them.");
        }
        values.put(prefix + key, REFERENCE.matcher(value).replaceAll("{{connect:$1}}"));
        return "{{" + prefix + key + "}}";
    }

    /** The value itself, for all to see in the route; a placeholder where it may be a secret, or cannot stand there. */
    String shown(String key, String value) {
        return SECRET.matcher(key).matches() || isReference(value) ? placeholder(key, value) : value;
    }

    /** Whether the value cannot stand in a route as it is. */
    static boolean isReference(String value) {
        return REFERENCE.matcher(value).find() || value.contains("{{") || value.contains("}}");
    }

    /** @throws ConfigException when a value cannot be kept in a properties file of Camel's */
    Map<String, String> values(String source) {
        problems.throwIfErrors(source);
        return values;
    }
}
