package io.kcqlcamel.config;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One reference of Kafka Connect's config providers in a value: {@code ${file:path:key}}, {@code ${dir:path:file}} or
 * {@code ${env:NAME}}.
 *
 * @param text the reference as written
 * @param provider what stands before the first colon
 * @param path what stands between the colons, empty where there is only one
 * @param key what stands after the last colon
 */
record Reference(String text, String provider, String path, String key) {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]*):(?:([^}]*):)?([^}:]*)}");
    private static final Set<String> WITH_PATH = Set.of("file", "dir");
    private static final Set<String> WITHOUT_PATH = Set.of("env");

    /** The references in a value, in their order; a lone {@code ${} or one without a colon is plain text, as in Connect. */
    static List<Reference> in(String value) {
        return REFERENCE
                .matcher(value)
                .results()
                .map(match -> new Reference(
                        match.group(), match.group(1), match.group(2) == null ? "" : match.group(2), match.group(3)))
                .toList();
    }

    /** Whether a route will be able to look it up. */
    boolean isSupported() {
        return !key.isEmpty() && (path.isEmpty() ? WITHOUT_PATH : WITH_PATH).contains(provider);
    }
}
