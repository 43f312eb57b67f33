package io.kcqlcamel.config;

import java.util.Locale;

/**
 * Something to tell the author of a connector's file.
 *
 * @param message a sentence that names the key, the value unless it may be secret, the rule and the remedy
 */
public record Problem(Severity severity, String message) {

    public static Problem error(String message) {
        return new Problem(Severity.ERROR, message);
    }

    public static Problem warning(String message) {
        return new Problem(Severity.WARNING, message);
    }

    public static Problem note(String message) {
        return new Problem(Severity.NOTE, message);
    }

    /** For a person to read: {@code error: tasks.max is …}. */
    @Override
    public String toString() {
        return severity.name().toLowerCase(Locale.ROOT) + ": " + message;
    }
}
