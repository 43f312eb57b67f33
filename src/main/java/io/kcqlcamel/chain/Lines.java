package io.kcqlcamel.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Settings as the lines of a text, {@code key=value} each, just as they are: without the escapes of properties files,
 * which make regular expressions hard to read. A value may go on in further lines, indented by two spaces.
 */
public final class Lines {

    private static final String CONTINUED = "\n  ";

    private Lines() {}

    public static String of(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\n", CONTINUED) + "\n")
                .collect(Collectors.joining());
    }

    /**
     * @param name of the text, for messages
     * @throws IllegalArgumentException when a line is no setting
     */
    public static Map<String, String> parse(String name, String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        String key = null;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int equals = line.indexOf('=');
            if (line.startsWith("  ") && key != null) {
                settings.merge(key, line.substring(2), (before, next) -> before + "\n" + next);
            } else if (equals > 0) {
                key = line.substring(0, equals).strip();
                settings.put(key, line.substring(equals + 1).strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                // The line may hold a secret, and so is not shown.
                throw new IllegalArgumentException("Line " + (i + 1) + " of " + name + " is not key=value");
            }
        }
        return settings;
    }
}
