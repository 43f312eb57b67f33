package io.kcqlcamel.route;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a route does not say itself: hosts, credentials and paths. The route holds a placeholder for each, the properties
 * file beside it the value.
 */
final class PropertyKeys {

    private final String prefix;
    private final Map<String, String> values = new LinkedHashMap<>();

    PropertyKeys(String connector) {
        this.prefix = connector + ".";
    }

    /** Keeps the value aside, and gives the placeholder that stands for it. */
    String placeholder(String key, String value) {
        values.put(prefix + key, value);
        return "{{" + prefix + key + "}}";
    }

    Map<String, String> values() {
        return values;
    }
}
