package io.kcqlcamel.kcql;

/**
 * A stretch of the KCQL text.
 *
 * @param start offset of its first character, from 0
 * @param end offset after its last character; equal to {@code start} for a mere place between two characters
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span runs from 0 upwards, not from " + start + " to " + end + ".");
        }
    }

    public int length() {
        return end - start;
    }

    /** From the start of this span to the end of a later one. */
    public Span to(Span last) {
        return new Span(start, last.end);
    }

    /** The place right after this span. */
    public Span after() {
        return new Span(end, end);
    }

    /** The characters that this span covers. */
    public String in(String source) {
        return source.substring(start, end);
    }
}
