package io.kcqlcamel.kcql;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the lines of a text begin, so that any number of offsets are cheap to turn into line and column. */
final class Lines {

    private final int[] starts;

    Lines(String source) {
        starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, source.length())
                                .filter(i -> endsLine(source, i))
                                .map(i -> i + 1))
                .toArray();
    }

    KcqlProblem problem(Span span, String message) {
        int line = lineOf(span);
        return new KcqlProblem(message, span, line, span.start() - starts[line - 1] + 1);
    }

    /** For example {@code line 2, column 7}. */
    String describe(Span span) {
        int line = lineOf(span);
        return ErrorText.position(line, span.start() - starts[line - 1] + 1);
    }

    private int lineOf(Span span) {
        int found = Arrays.binarySearch(starts, span.start());
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static boolean endsLine(String source, int i) {
        char character = source.charAt(i);
        boolean beforeLineFeed = i + 1 < source.length() && source.charAt(i + 1) == '\n';
        return character == '\n' || character == '\r' && !beforeLineFeed;
    }
}
