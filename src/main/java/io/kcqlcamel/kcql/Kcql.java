package io.kcqlcamel.kcql;

import java.util.ArrayList;
import java.util.List;

/** The way in: reads the value of {@code connect.cassandra.kcql}. */
public final class Kcql {

    private Kcql() {}

    /**
     * What a text holds.
     *
     * @param statements those that could be read
     * @param problems the first of each that could not; they are never both empty
     */
    public record Parsed(List<Statement> statements, List<KcqlProblem> problems) {

        public Parsed {
            statements = List.copyOf(statements);
            problems = List.copyOf(problems);
        }
    }

    /**
     * The statements of a text, as {@link #read} tells them apart.
     *
     * @return at least one statement
     * @throws KcqlException with the first problem of every statement that has one
     */
    public static List<Statement> parse(String source) {
        Parsed parsed = read(source);
        if (!parsed.problems().isEmpty()) {
            throw new KcqlException(source, parsed.problems());
        }
        return parsed.statements();
    }

    /**
     * The statements of a text, which semicolons outside quotes part; empty ones are passed over. Takes time and memory
     * in proportion to the text, whatever it holds.
     */
    public static Parsed read(String source) {
        Lines lines = new Lines(source);
        List<Statement> statements = new ArrayList<>();
        List<KcqlProblem> problems = new ArrayList<>();
        for (List<Token> tokens : Lexer.statements(source)) {
            try {
                statements.add(new StatementParser(new Tokens(source, lines, tokens)).statement());
            } catch (StatementRefused refused) {
                problems.add(refused.problem());
            }
        }
        if (statements.isEmpty() && problems.isEmpty()) {
            problems.add(lines.problem(new Span(0, 0), ErrorText.NO_STATEMENT));
        }
        return new Parsed(statements, problems);
    }
}
