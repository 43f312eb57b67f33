package io.kcqlcamel.kcql;

import io.kcqlcamel.kcql.Token.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recursive descent through one statement: one method for each rule of the grammar, and no way back. */
final class StatementParser {

    /** Deeper than anything useful, and far from the end of the stack. */
    private static final int DEEPEST_FUNCTION = 32;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private final Tokens tokens;
    private final NameParser names;
    private final ClauseParser clauseParser;

    StatementParser(Tokens tokens) {
        this.tokens = tokens;
        this.names = new NameParser(tokens);
        this.clauseParser = new ClauseParser(tokens, names);
    }

    Statement statement() {
        Token first = tokens.peek();
        boolean upsert = writeMode();
        tokens.expectWord("INTO", ErrorText.INTO);
        Name topic = names.name(ErrorText.TOPIC);
        tokens.expectWord("SELECT", ErrorText.SELECT);
        List<Selection> selections = selections();
        TableName from = names.table(ErrorText.TABLE);
        List<Clause> clauses = clauses();
        return new Statement(upsert, topic, selections, from, clauses, tokens.text(), tokens.since(first));
    }

    /** Whether rows are to be upserted. */
    private boolean writeMode() {
        if (tokens.acceptWord("UPSERT")) {
            return true;
        }
        if (tokens.acceptWord("INSERT")) {
            return false;
        }
        throw tokens.problem(tokens.peek().span(), ErrorText.start(tokens.found()));
    }

    /** Up to and with FROM. */
    private List<Selection> selections() {
        List<Selection> selections = new ArrayList<>();
        String expected = ErrorText.FIRST_SELECTION;
        do {
            selections.add(selection(expected));
            expected = ErrorText.NEXT_SELECTION;
        } while (tokens.accept(Kind.COMMA));
        tokens.expectWord("FROM", ErrorText.COMMA_AS_OR_FROM);
        return selections;
    }

    private Selection selection(String expected) {
        Token first = tokens.peek();
        if (tokens.accept(Kind.STAR)) {
            return new Selection.Star(first.span());
        }
        Name name = tokens.peekSecond().is(Kind.LEFT) ? names.anyName(expected) : names.name(expected);
        if (tokens.accept(Kind.LEFT)) {
            List<Selection> arguments = arguments(1);
            return new Selection.Function(name, arguments, alias(), tokens.since(first));
        }
        return new Selection.Column(name, alias(), tokens.since(first));
    }

    private Optional<Name> alias() {
        return tokens.acceptWord("AS") ? Optional.of(names.name(ErrorText.ALIAS)) : Optional.empty();
    }

    /** Up to and with the closing parenthesis. */
    private List<Selection> arguments(int depth) {
        if (tokens.accept(Kind.RIGHT)) {
            return List.of();
        }
        List<Selection> arguments = new ArrayList<>();
        do {
            arguments.add(castOr(argument(depth)));
        } while (tokens.accept(Kind.COMMA));
        tokens.expect(Kind.RIGHT, ErrorText.COMMA_OR_RIGHT);
        return arguments;
    }

    /** What {@code AS} and a type make of an argument, which has no name of its own. */
    private Selection castOr(Selection argument) {
        if (!tokens.acceptWord("AS")) {
            return argument;
        }
        Name type = names.anyName(ErrorText.TYPE);
        return new Selection.Cast(
                argument, type, new Span(argument.span().start(), type.span().end()));
    }

    private Selection argument(int depth) {
        Token first = tokens.peek();
        if (tokens.accept(Kind.STAR)) {
            return new Selection.Star(first.span());
        }
        if (tokens.accept(Kind.STRING)) {
            return new Selection.Literal(Lexer.quoted(first.text()), first.span());
        }
        Name name = names.anyName(ErrorText.ARGUMENT);
        if (tokens.peek().is(Kind.LEFT)) {
            return nestedFunction(name, first, depth + 1);
        }
        boolean number = !name.quoted() && NUMBER.matcher(name.text()).matches();
        return number
                ? new Selection.Literal(name.text(), name.span())
                : new Selection.Column(name, Optional.empty(), name.span());
    }

    private Selection nestedFunction(Name name, Token first, int depth) {
        if (depth > DEEPEST_FUNCTION) {
            throw tokens.problem(name.span(), ErrorText.tooDeep(DEEPEST_FUNCTION));
        }
        tokens.next();
        List<Selection> arguments = arguments(depth);
        return new Selection.Function(name, arguments, Optional.empty(), tokens.since(first));
    }

    private List<Clause> clauses() {
        Map<ClauseKeyword, Token> firsts = new EnumMap<>(ClauseKeyword.class);
        List<Clause> clauses = new ArrayList<>();
        while (!tokens.peek().is(Kind.END)) {
            Token word = tokens.peek();
            ClauseKeyword keyword = ClauseKeyword.of(word).orElseThrow(this::noClause);
            Token first = firsts.putIfAbsent(keyword, word);
            if (first != null) {
                throw tokens.problem(word.span(), ErrorText.repeated(keyword, tokens.describe(first.span())));
            }
            clauses.add(clauseParser.clause(keyword));
        }
        return clauses;
    }

    private StatementRefused noClause() {
        boolean where = tokens.peek().isWord("WHERE");
        return tokens.problem(tokens.peek().span(), where ? ErrorText.WHERE : ErrorText.clause(tokens.found()));
    }
}
