package io.kcqlcamel.kcql;

import io.kcqlcamel.kcql.Token.Kind;
import java.util.List;

/** The tokens of one statement, read from left to right, and the errors that point at them. */
final class Tokens {

    private final String source;
    private final Lines lines;
    private final List<Token> tokens;
    private int next;

    Tokens(String source, Lines lines, List<Token> tokens) {
        this.source = source;
        this.lines = lines;
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The token after the next one; at the end, the end. */
    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (!token.is(Kind.END)) {
            next++;
        }
        return token;
    }

    /** From the token that began something to the one that was read last. */
    Span since(Token first) {
        return first.span().to(tokens.get(next - 1).span());
    }

    boolean accept(Kind kind) {
        boolean found = peek().is(kind);
        if (found) {
            next++;
        }
        return found;
    }

    boolean acceptWord(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            next++;
        }
        return found;
    }

    void expect(Kind kind, String expected) {
        if (!accept(kind)) {
            throw unexpected(expected);
        }
    }

    void expectWord(String word, String expected) {
        if (!acceptWord(word)) {
            throw unexpected(expected);
        }
    }

    StatementRefused unexpected(String expected) {
        return problem(peek().span(), ErrorText.expected(expected, found()));
    }

    /** What the next token looks like to a reader. */
    String found() {
        return switch (peek().kind()) {
            case END -> ErrorText.END;
            case COMMA -> ErrorText.COMMA;
            case DOT -> ErrorText.DOT;
            default -> ErrorText.shortened(written(peek().span()));
        };
    }

    /** An error at a place; where the next token is no KCQL at all, that is the error. */
    StatementRefused problem(Span span, String message) {
        boolean bad = peek().is(Kind.BAD) && peek().span().equals(span);
        return new StatementRefused(lines.problem(span, bad ? peek().text() : message));
    }

    /** What was written there. */
    String written(Span span) {
        return span.in(source);
    }

    String describe(Span span) {
        return lines.describe(span);
    }

    /** The statement as written, every gap between tokens one space. */
    String text() {
        StringBuilder text = new StringBuilder();
        int end = tokens.get(0).span().start();
        for (Token token : tokens) {
            text.append(token.span().start() > end ? " " : "")
                    .append(token.span().in(source));
            end = token.span().end();
        }
        return text.toString();
    }
}
