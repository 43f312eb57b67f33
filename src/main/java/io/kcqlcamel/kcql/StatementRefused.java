package io.kcqlcamel.kcql;

/** Ends the parsing of one statement, whose problem it carries; never leaves this package. */
final class StatementRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient KcqlProblem problem;

    StatementRefused(KcqlProblem problem) {
        // No stack trace: where the parser stood tells nobody anything, and a text may hold any number of these.
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    KcqlProblem problem() {
        return problem;
    }
}
