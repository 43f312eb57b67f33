package io.kcqlcamel.route;

import java.util.Map;
import java.util.stream.Collectors;

/** Keys and values as a properties file, in their order. */
final class PropertiesText {

    private PropertiesText() {}

    static String of(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(entry -> escapedKey(entry.getKey()) + " = " + escapedValue(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String escapedKey(String key) {
        return key.replace("\\", "\\\\").replaceAll("([ :=#!])", "\\\\$1");
    }

    /** Only what would end the line or be eaten: the rest is for people to read. */
    private static String escapedValue(String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return escaped.startsWith(" ") ? "\\" + escaped : escaped;
    }
}
