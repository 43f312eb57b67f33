package io.kcqlcamel.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The transforms that a record goes through, in their order; none, where a connector sets none. */
public record Chain(List<Step> steps) {

    static final String TRANSFORMS = "transforms";
    static final String PREDICATES = "predicates";
    static final String TYPE = "type";
    static final String PREDICATE = "predicate";
    static final String NEGATE = "negate";

    public static final Chain NONE = new Chain(List.of());

    public Chain {
        steps = List.copyOf(steps);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The first of Connect's own transforms that works on keys, which then have to be converted; as its setting. */
    public Optional<String> setsKeys() {
        return steps.stream()
                .filter(Step::worksOnKeys)
                .map(step -> TRANSFORMS + "." + step.alias() + "." + TYPE)
                .findFirst();
    }

    /** The chain as the lines of a connector's file, which {@link ChainReader} takes back. */
    public Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        if (isEmpty()) {
            return lines;
        }
        lines.put(TRANSFORMS, steps.stream().map(Step::alias).collect(Collectors.joining(",")));
        steps.forEach(step -> addLines(step, lines));
        List<Condition> conditions =
                steps.stream().flatMap(step -> step.condition().stream()).toList();
        if (!conditions.isEmpty()) {
            lines.put(
                    PREDICATES,
                    conditions.stream().map(Condition::name).distinct().collect(Collectors.joining(",")));
            conditions.forEach(condition -> condition
                    .settings()
                    .forEach((key, value) -> lines.put(PREDICATES + "." + condition.name() + "." + key, value)));
        }
        return lines;
    }

    private static void addLines(Step step, Map<String, String> lines) {
        String prefix = TRANSFORMS + "." + step.alias() + ".";
        step.settings().forEach((key, value) -> lines.put(prefix + key, value));
        step.condition().ifPresent(condition -> {
            lines.put(prefix + PREDICATE, condition.name());
            if (condition.negated()) {
                lines.put(prefix + NEGATE, "true");
            }
        });
    }
}
