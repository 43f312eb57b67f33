package io.kcqlcamel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names as one text, {@code id, "Odd, Name"}, since a bean's property in YAML is one scalar. A name stands in double
 * quotes, inner ones doubled, where it would not come back without them.
 */
public final class NameList {

    private NameList() {}

    public static String write(List<String> names) {
        return names.stream().map(NameList::quoted).collect(Collectors.joining(", "));
    }

    /** In a property of Camel's, a text that begins with # names a bean. */
    private static String quoted(String name) {
        boolean plain = !name.isEmpty() && name.equals(name.strip()) && name.matches("[^,\"#][^,\"]*");
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The names of a text; an empty text has none. */
    public static List<String> read(String text) {
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            names.add(unquoted(text.substring(at, end).strip()));
            at = end + 1;
        }
        return List.copyOf(names);
    }

    /** The next comma that is not in quotes, or the end. */
    private static int end(String text, int from) {
        boolean quoted = false;
        int at = from;
        while (at < text.length() && (quoted || text.charAt(at) != ',')) {
            quoted ^= text.charAt(at) == '"';
            at++;
        }
        return at;
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
