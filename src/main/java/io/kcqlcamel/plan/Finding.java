package io.kcqlcamel.plan;

import io.kcqlcamel.config.Options;
import io.kcqlcamel.config.Problem;
import io.kcqlcamel.config.Problems;
import io.kcqlcamel.kcql.KcqlProblem;
import io.kcqlcamel.kcql.Span;

/** Says what is wrong with a statement, under the line that it is about. */
record Finding(String kcql, Problems problems) {

    void error(Span span, String message) {
        error(KcqlProblem.at(kcql, span, message));
    }

    void error(KcqlProblem problem) {
        problems.add(Problem.error(rendered(problem)));
    }

    void warning(Span span, String message) {
        problems.add(Problem.warning(rendered(KcqlProblem.at(kcql, span, message))));
    }

    void note(Span span, String message) {
        problems.add(Problem.note(rendered(KcqlProblem.at(kcql, span, message))));
    }

    private String rendered(KcqlProblem problem) {
        return Options.KCQL.key() + ": " + problem.render(kcql);
    }
}
