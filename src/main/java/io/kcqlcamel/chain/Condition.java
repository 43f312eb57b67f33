package io.kcqlcamel.chain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The predicate of a {@link Step}.
 *
 * @param name as declared in {@code predicates}
 * @param type the predicate's class
 * @param settings {@code predicates.<name>.*}, as the predicate itself is configured; {@code type} is among them
 * @param negated whether the step is taken when the predicate is false
 */
public record Condition(String name, String type, Map<String, String> settings, boolean negated) {

    public Condition {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
