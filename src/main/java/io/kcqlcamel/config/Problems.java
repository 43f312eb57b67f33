package io.kcqlcamel.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found on the way, so that all of it is reported together. For one thread. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void error(String message) {
        add(Problem.error(message));
    }

    public void warning(String message) {
        add(Problem.warning(message));
    }

    public void note(String message) {
        add(Problem.note(message));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** What was found: errors, then warnings, then notes, each in the order of their discovery. */
    public List<Problem> list() {
        return found.stream().sorted(Comparator.comparing(Problem::severity)).toList();
    }

    /**
     * Goes on only when nothing found so far stops it.
     *
     * @param fileName named in the message
     * @throws ConfigException with all that was found, when one of it is an error
     */
    public void throwIfErrors(String fileName) {
        if (hasErrors()) {
            throw new ConfigException(fileName, list());
        }
    }
}
