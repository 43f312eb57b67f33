package io.kcqlcamel.kcql;

/**
 * What is wrong in a KCQL text, and where.
 *
 * @param message one sentence or a few, without the place
 * @param span offsets into the connector's whole KCQL value
 * @param line from 1
 * @param column from 1, in characters of Java's UTF-16
 */
public record KcqlProblem(String message, Span span, int line, int column) {

    private static final int LONG_LINE = 120;
    private static final int WINDOW = 100;
    private static final int WINDOW_AFTER_CARET = 40;

    /** A problem with something that was parsed from {@code source}; its span says where that was. */
    public static KcqlProblem at(String source, Span span, String message) {
        return new Lines(source).problem(span, message);
    }

    /**
     * The message, its place, the line that it is about, and a caret under the spot:
     *
     * <pre>
     * Expected a table name after FROM, but found the end of the statement.
     *   line 1, column 41
     *   INSERT INTO students_topic SELECT * FROM
     *                                           ^
     * </pre>
     *
     * A line of more than 120 characters is cut to the 100 around the caret.
     *
     * @param source the text that the problem was found in
     */
    public String render(String source) {
        int lineStart = span.start() - column + 1;
        int from = lineStart;
        int to = endOfLine(source, lineStart, lineStart + LONG_LINE + 1);
        if (to - from > LONG_LINE) {
            int atLeast = Math.max(lineStart + WINDOW, span.start() + WINDOW_AFTER_CARET);
            to = endOfLine(source, span.start(), atLeast);
            from = Math.max(lineStart, to - WINDOW);
        }
        String before = from > lineStart ? "…" : "";
        String after = to < source.length() && !endsLine(source.charAt(to)) ? "…" : "";
        int carets = Math.max(1, Math.min(span.end(), to) - span.start());
        return String.join(
                "\n",
                message,
                "  " + ErrorText.position(line, column),
                "  " + before + ErrorText.oneLine(source.substring(from, to)) + after,
                "  " + " ".repeat(before.length() + span.start() - from) + "^".repeat(carets));
    }

    private static int endOfLine(String source, int from, int limit) {
        int end = from;
        while (end < source.length() && end < limit && !endsLine(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsLine(char character) {
        return character == '\n' || character == '\r';
    }
}
