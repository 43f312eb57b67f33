package io.kcqlcamel.kcql;

import io.kcqlcamel.kcql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads names: words joined by dots, quoted names, and tables. Any keyword may be a name. */
final class NameParser {

    private final Tokens tokens;

    NameParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A name where a keyword may have been meant, the name before it being forgotten. */
    Name name(String expected) {
        refuseKeyword(expected);
        return anyName(expected);
    }

    /** A name where nothing else could stand. */
    Name anyName(String expected) {
        Token first = tokens.peek();
        List<Name> parts = parts(expected);
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Span span = tokens.since(first);
        if (parts.stream().anyMatch(Name::quoted)) {
            throw tokens.problem(span, ErrorText.partlyQuoted(tokens.written(span)));
        }
        return new Name(parts.stream().map(Name::text).collect(Collectors.joining(".")), false, span);
    }

    TableName table(String expected) {
        refuseKeyword(expected);
        Token first = tokens.peek();
        List<Name> parts = parts(expected);
        Span span = tokens.since(first);
        if (parts.size() > 2) {
            throw tokens.problem(span, ErrorText.tooManyParts(tokens.written(span), parts.size()));
        }
        Name table = parts.get(parts.size() - 1);
        return new TableName(parts.stream().limit(parts.size() - 1).findFirst(), table, span);
    }

    /** A keyword followed by what cannot follow a name is taken for a keyword. */
    private void refuseKeyword(String expected) {
        Token word = tokens.peek();
        if (ClauseKeyword.isAnyKeyword(word) && !mayFollowName(tokens.peekSecond())) {
            throw tokens.problem(word.span(), ErrorText.keywordInsteadOf(expected, word.text()));
        }
    }

    private static boolean mayFollowName(Token token) {
        return switch (token.kind()) {
            case END, BAD, COMMA, DOT, RIGHT -> true;
            case WORD -> ClauseKeyword.isAnyKeyword(token);
            default -> false;
        };
    }

    private List<Name> parts(String expected) {
        List<Name> parts = new ArrayList<>();
        parts.add(part(expected));
        while (tokens.accept(Kind.DOT)) {
            parts.add(part(ErrorText.AFTER_DOT));
        }
        return parts;
    }

    /** Text in single quotes is a name here, too, as it is to the original. */
    private Name part(String expected) {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case WORD, QUOTED -> new Name(tokens.next().text(), token.is(Kind.QUOTED), token.span());
            case STRING -> quoted(tokens.next());
            default -> throw tokens.unexpected(expected);
        };
    }

    private Name quoted(Token string) {
        if (string.text().isEmpty()) {
            throw tokens.problem(string.span(), ErrorText.EMPTY_NAME);
        }
        return new Name(string.text(), true, string.span());
    }
}
