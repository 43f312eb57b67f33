package io.kcqlcamel.kcql;

import io.kcqlcamel.kcql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a connector's KCQL into statements of tokens, in one pass. */
final class Lexer {

    private static final String SYMBOLS = ".,=()*;";
    private static final List<Kind> SYMBOL_KINDS =
            List.of(Kind.DOT, Kind.COMMA, Kind.EQUALS, Kind.LEFT, Kind.RIGHT, Kind.STAR, Kind.SEMICOLON);

    private final String source;
    private int position;

    private Lexer(String source) {
        this.source = source;
    }

    /** The statements that are not empty, each ending in {@link Kind#END}. */
    static List<List<Token>> statements(String source) {
        Lexer lexer = new Lexer(source);
        List<List<Token>> statements = new ArrayList<>();
        List<Token> statement = new ArrayList<>();
        while (lexer.skipSpace()) {
            Token token = lexer.next();
            if (!token.is(Kind.SEMICOLON)) {
                statement.add(token);
            } else if (!statement.isEmpty()) {
                statements.add(ended(statement));
                statement = new ArrayList<>();
            }
        }
        if (!statement.isEmpty()) {
            statements.add(ended(statement));
        }
        return statements;
    }

    /** Text in single quotes, as KCQL and CQL read it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static boolean isWordCharacter(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || "_-+/:@{}".indexOf(codePoint) >= 0;
    }

    private static List<Token> ended(List<Token> statement) {
        Span last = statement.get(statement.size() - 1).span();
        statement.add(new Token(Kind.END, "", last.after()));
        return statement;
    }

    /** Whether anything but space is left. */
    private boolean skipSpace() {
        while (position < source.length() && isSpace(source.charAt(position))) {
            position++;
        }
        return position < source.length();
    }

    /** Space as people paste it: also the no-break space of web pages. */
    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private Token next() {
        char first = source.charAt(position);
        if (first == '\'') {
            return quoted(Kind.STRING, first);
        }
        if (first == '`' || first == '"') {
            return quoted(Kind.QUOTED, first);
        }
        int symbol = SYMBOLS.indexOf(first);
        if (symbol >= 0) {
            return token(SYMBOL_KINDS.get(symbol), position + 1);
        }
        return isWordCharacter(source.codePointAt(position)) ? word() : unknown();
    }

    private Token word() {
        int end = position;
        while (end < source.length() && isWordCharacter(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        return token(Kind.WORD, end);
    }

    private Token token(Kind kind, int end) {
        Span span = new Span(position, end);
        position = end;
        return new Token(kind, span.in(source), span);
    }

    /** A quote inside is written twice. */
    private Token quoted(Kind kind, char quote) {
        int start = position;
        StringBuilder text = new StringBuilder();
        for (int i = start + 1; i < source.length(); i++) {
            if (source.charAt(i) == quote) {
                i++;
                if (i == source.length() || source.charAt(i) != quote) {
                    position = i;
                    return quoted(kind, text.toString(), new Span(start, i));
                }
            }
            text.append(source.charAt(i));
        }
        position = source.length();
        return new Token(Kind.BAD, ErrorText.unclosed(quote), new Span(start, start + 1));
    }

    private static Token quoted(Kind kind, String text, Span span) {
        return kind == Kind.QUOTED && text.isEmpty()
                ? new Token(Kind.BAD, ErrorText.EMPTY_NAME, span)
                : new Token(kind, text, span);
    }

    private Token unknown() {
        int character = source.codePointAt(position);
        Span span = new Span(position, position + Character.charCount(character));
        position = span.end();
        return new Token(Kind.BAD, ErrorText.unknownCharacter(character), span);
    }
}
