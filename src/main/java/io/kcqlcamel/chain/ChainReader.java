package io.kcqlcamel.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads {@code transforms…} and {@code predicates…} as Connect's worker does, and says what it would refuse. */
public final class ChainReader {

    private final Declarations transforms;
    private final Declarations predicates;
    private final Consumer<String> problems;
    private final Consumer<String> warnings;

    private ChainReader(Map<String, String> lines, Consumer<String> problems, Consumer<String> warnings) {
        this.transforms = new Declarations(Chain.TRANSFORMS, "transform", lines, problems);
        this.predicates = new Declarations(Chain.PREDICATES, "predicate", lines, problems);
        this.problems = problems;
        this.warnings = warnings;
    }

    /**
     * @param lines of a connector's file; those that are about something else are passed over
     * @param problems is told what is wrong, a line each without a full stop; the chain is of no use then
     * @param warnings is told of lines that nothing reads
     */
    public static Chain read(Map<String, String> lines, Consumer<String> problems, Consumer<String> warnings) {
        return new ChainReader(lines, problems, warnings).read();
    }

    private Chain read() {
        transforms.reportStrays(warnings);
        predicates.reportStrays(warnings);
        predicates.aliases().forEach(predicates::type);
        List<Step> steps = new ArrayList<>();
        for (String alias : transforms.aliases()) {
            Map<String, String> settings = new LinkedHashMap<>(transforms.settings(alias));
            Optional<String> type = transforms.type(alias);
            Optional<Condition> condition =
                    condition(alias, settings.remove(Chain.PREDICATE), settings.remove(Chain.NEGATE));
            type.ifPresent(known -> steps.add(new Step(alias, known, settings, condition)));
        }
        return new Chain(steps);
    }

    private Optional<Condition> condition(String alias, String predicate, String negate) {
        boolean negated = negated(alias, negate);
        if (predicate == null) {
            if (negate != null) {
                problems.accept(key(alias, Chain.NEGATE) + " is set, but " + key(alias, Chain.PREDICATE)
                        + " is not, so that there is nothing to negate: set both, or neither");
            }
            return Optional.empty();
        }
        if (!predicates.aliases().contains(predicate)) {
            problems.accept(key(alias, Chain.PREDICATE) + " is \"" + predicate + "\", but " + Chain.PREDICATES
                    + " does not list it" + predicates.nearest(predicate, ": add it there"));
            return Optional.empty();
        }
        Map<String, String> settings = predicates.settings(predicate);
        return Optional.ofNullable(settings.get(Chain.TYPE))
                .map(type -> new Condition(predicate, type, settings, negated));
    }

    private boolean negated(String alias, String negate) {
        String value = negate == null ? "false" : negate.toLowerCase(Locale.ROOT);
        if (!value.equals("true") && !value.equals("false")) {
            problems.accept(key(alias, Chain.NEGATE) + " is \"" + negate + "\", but has to be true or false");
        }
        return value.equals("true");
    }

    private static String key(String alias, String setting) {
        return Chain.TRANSFORMS + "." + alias + "." + setting;
    }
}
