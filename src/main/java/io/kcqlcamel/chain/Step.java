package io.kcqlcamel.chain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One transform of a chain.
 *
 * @param alias as listed in {@code transforms}
 * @param type the transform's class
 * @param settings {@code transforms.<alias>.*}, as the transform itself is configured; {@code type} is among them,
 *     {@code predicate} and {@code negate} are not
 * @param condition when the step is taken; always, where there is none
 */
public record Step(String alias, String type, Map<String, String> settings, Optional<Condition> condition) {

    public Step {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** Whether it is one of Connect's own transforms that give a record a key, or change it. */
    boolean worksOnKeys() {
        return type.endsWith("ValueToKey") || type.endsWith("$Key");
    }
}
