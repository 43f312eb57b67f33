package io.kcqlcamel.kcql;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A name as the statement gives it: of a topic, keyspace, table, column, function, mode or format.
 *
 * @param text the name without quotes; an unquoted name may be several words joined by dots
 * @param quoted whether it stood in quotes, which makes it an exact, case-sensitive identifier
 */
public record Name(String text, boolean quoted, Span span) {

    /** The name as KCQL, in backticks when it is quoted or could not be read back without them. */
    public String canonical() {
        return quoted || !isPlain() ? "`" + text.replace("`", "``") + "`" : text;
    }

    static String canonical(Collection<Name> names) {
        return names.stream().map(Name::canonical).collect(Collectors.joining(", "));
    }

    private boolean isPlain() {
        for (String word : text.split("\\.", -1)) {
            if (word.isEmpty() || !word.codePoints().allMatch(Lexer::isWordCharacter)) {
                return false;
            }
        }
        return true;
    }
}
