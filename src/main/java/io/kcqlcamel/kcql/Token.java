package io.kcqlcamel.kcql;

/**
 * One piece of a statement.
 *
 * @param text a word as written; a quoted name or string without its quotes; the error's message of a {@link Kind#BAD}
 */
record Token(Kind kind, String text, Span span) {

    enum Kind {
        WORD,
        /** A name in backticks or double quotes. */
        QUOTED,
        /** Text in single quotes. */
        STRING,
        DOT,
        COMMA,
        EQUALS,
        LEFT,
        RIGHT,
        STAR,
        SEMICOLON,
        /** What is no KCQL; an error only once the parser gets there. */
        BAD,
        /** After the last token of a statement, of length 0. */
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
