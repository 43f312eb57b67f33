package io.kcqlcamel.config;

import java.util.List;
import java.util.stream.Collectors;

/** A connector's file cannot be used. Its message lists all that was found in it, one problem a line. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fileName;
    private final transient List<Problem> problems;

    /** @param problems at least one error, and whatever else was found */
    public ConfigException(String fileName, List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", fileName + " cannot be used:\n  ", "")));
        this.fileName = fileName;
        this.problems = List.copyOf(problems);
    }

    public String fileName() {
        return fileName;
    }

    /** Errors, then warnings, then notes. */
    public List<Problem> problems() {
        return problems;
    }
}
