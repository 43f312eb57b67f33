package io.kcqlcamel.kcql;

import java.util.List;
import java.util.stream.Collectors;

/** A KCQL text that cannot be read: the first problem of every statement that has one. */
public final class KcqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    private final transient List<KcqlProblem> problems;

    KcqlException(String source, List<KcqlProblem> problems) {
        super(rendered(source, problems));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the text, at least one. */
    public List<KcqlProblem> problems() {
        return problems;
    }

    private static String rendered(String source, List<KcqlProblem> problems) {
        String shown = problems.stream()
                .limit(SHOWN)
                .map(problem -> problem.render(source))
                .collect(Collectors.joining("\n\n"));
        return problems.size() > SHOWN ? shown + "\n\n" + ErrorText.more(problems.size() - SHOWN) : shown;
    }
}
