package io.kcqlcamel.config;

import io.kcqlcamel.text.Nearest;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the text of an option is read.
 *
 * @param rule completes "has to be": {@code a whole number from 1 to 65535}
 * @param choices the only texts allowed, to suggest the nearest; empty when there are too many to list
 * @param secret whether the text may hold a password, and so stands in no message
 * @param mayWait whether the text may hold references that are resolved when the route starts
 * @param parser throws {@link IllegalArgumentException} or {@link DateTimeException} when the rule is broken
 */
record Type<T>(String rule, List<String> choices, boolean secret, boolean mayWait, Function<String, T> parser) {

    static <T> Type<T> of(String rule, Function<String, T> parser) {
        return new Type<>(rule, List.of(), false, false, parser);
    }

    /** The same values, which may also be given by a reference and are then known only when the route starts. */
    Type<Resolvable<T>> orReference() {
        return new Type<>(
                rule,
                choices,
                secret,
                true,
                text -> Reference.in(text).isEmpty()
                        ? Resolvable.of(text, parser.apply(text))
                        : Resolvable.unresolved(text));
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException when the rule is broken; its own message is not for users
     */
    T parse(String text) {
        try {
            return parser.apply(text);
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException(notATime);
        }
    }

    /** What to tell the author of a text that breaks the rule. */
    String complaint(String key, String text) {
        if (secret) {
            return key + " has to be " + rule + "; its value is not shown here, since it may hold a password";
        }
        Optional<String> meant = Nearest.to(text, choices);
        return key + " is \"" + text + "\", but has to be " + rule
                + meant.map(choice -> "; did you mean " + choice + "?").orElse("");
    }
}
