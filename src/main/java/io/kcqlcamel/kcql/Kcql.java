package io.kcqlcamel.kcql;

import java.util.ArrayList;
import java.util.List;

/** The way in: reads the value of {@code connect.cassandra.kcql}. */
public final class Kcql {

    private Kcql() {}

    /**
     * The statements of a text, which semicolons outside quotes part; empty ones are passed over. Takes time and memory
     * in proportion to the text, whatever it holds.
     *
     * @return at least one statement
     * @throws KcqlException with the first problem of every statement that has one
     */
    public static List<Statement> parse(String source) {
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
        if (!problems.isEmpty()) {
            throw new KcqlException(source, problems);
        }
        return List.copyOf(statements);
    }
}
