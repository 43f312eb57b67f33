package io.kcqlcamel.kcql;

import io.kcqlcamel.kcql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * A name where a keyword may have been meant: one that is followed by what cannot follow a name is taken for the
     * keyword, and the name for forgotten.
     */
    Name name(String expected) {
        if (ClauseKeyword.isAnyKeyword(peek()) && !mayFollowName(peekSecond())) {
            throw problem(peek().span(), ErrorText.keywordInsteadOf(expected, peek().text()));
        }
        return anyName(expected);
    }

    /** A name where nothing else could stand. */
    Name anyName(String expected) {
        Token first = peek();
        List<Name> parts = nameParts(expected);
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Span span = since(first);
        if (parts.stream().anyMatch(Name::quoted)) {
            throw problem(span, ErrorText.partlyQuoted(span.in(source)));
        }
        return new Name(parts.stream().map(Name::text).collect(Collectors.joining(".")), false, span);
    }

    TableName tableName(String expected) {
        Token first = peek();
        if (ClauseKeyword.isAnyKeyword(first) && !mayFollowName(peekSecond())) {
            throw problem(first.span(), ErrorText.keywordInsteadOf(expected, first.text()));
        }
        List<Name> parts = nameParts(expected);
        Span span = since(first);
        if (parts.size() > 2) {
            throw problem(span, ErrorText.tooManyParts(span.in(source), parts.size()));
        }
        Name table = parts.get(parts.size() - 1);
        return new TableName(parts.stream().limit(parts.size() - 1).findFirst(), table, span);
    }

    private List<Name> nameParts(String expected) {
        List<Name> parts = new ArrayList<>();
        parts.add(namePart(expected));
        while (accept(Kind.DOT)) {
            parts.add(namePart(ErrorText.AFTER_DOT));
        }
        return parts;
    }

    private Name namePart(String expected) {
        Token token = peek();
        return switch (token.kind()) {
            case WORD, QUOTED -> new Name(next().text(), token.is(Kind.QUOTED), token.span());
                // The original accepts text in single quotes as a name.
            case STRING -> quotedName(next());
            default -> throw unexpected(expected);
        };
    }

    private Name quotedName(Token string) {
        if (string.text().isEmpty()) {
            throw problem(string.span(), ErrorText.EMPTY_NAME);
        }
        return new Name(string.text(), true, string.span());
    }

    private static boolean mayFollowName(Token token) {
        return switch (token.kind()) {
            case END, BAD, COMMA, DOT, RIGHT -> true;
            case WORD -> ClauseKeyword.isAnyKeyword(token);
            default -> false;
        };
    }

    KcqlException unexpected(String expected) {
        return problem(peek().span(), ErrorText.expected(expected, found()));
    }

    /** What the next token looks like to a reader. */
    String found() {
        return switch (peek().kind()) {
            case END -> ErrorText.END;
            case COMMA -> ErrorText.COMMA;
            case DOT -> ErrorText.DOT;
            default -> ErrorText.shortened(peek().span().in(source));
        };
    }

    /** An error at a place; when the next token is no KCQL at all, then that is the error. */
    KcqlException problem(Span span, String message) {
        boolean bad = peek().is(Kind.BAD);
        return new KcqlException(
                source, List.of(bad ? lines.problem(peek().span(), peek().text()) : lines.problem(span, message)));
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
