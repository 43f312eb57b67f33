package io.kcqlcamel.local;

import java.util.List;
import java.util.stream.Collectors;

/** The syntax of {@code java @file}: one argument a line, quoted. */
final class ArgumentFile {
    private ArgumentFile() {}

    static String text(List<String> arguments) {
        return arguments.stream()
                .map(argument -> '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n")
                .collect(Collectors.joining());
    }
}
