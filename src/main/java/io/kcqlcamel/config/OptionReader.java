package io.kcqlcamel.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the options of tables out of a file's texts, and reports what is wrong with them. */
final class OptionReader {

    private final RawConfig raw;
    private final String shownPrefix;
    private final Problems problems;
    private final Map<Option<?>, Object> values = new HashMap<>();
    private final Set<Option<?>> broken = new HashSet<>();

    /** @param shownPrefix what messages put before a key: the prefix that the keys of {@code raw} had in the file */
    private OptionReader(RawConfig raw, String shownPrefix, Problems problems) {
        this.raw = raw;
        this.shownPrefix = shownPrefix;
        this.problems = problems;
    }

    static OptionValues read(List<OptionTable> tables, RawConfig raw, String shownPrefix, Problems problems) {
        OptionReader reader = new OptionReader(raw, shownPrefix, problems);
        tables.forEach(table -> table.options().forEach(reader::read));
        return new OptionValues(reader.values, reader.broken);
    }

    private <T> void read(Option<T> option) {
        List<String> given =
                option.name().spellings().filter(raw.values()::containsKey).toList();
        if (given.isEmpty()) {
            reportMissing(option);
            return;
        }
        String key = given.get(0);
        String text = raw.values().get(key);
        reportConflicts(given);
        if (option.formerKeys().contains(key)) {
            problems.note(shown(key) + " is an old name, read as " + shown(option.key()));
        }
        Optional<T> value = parse(option, shown(key), text);
        value.ifPresentOrElse(it -> values.put(option, it), () -> broken.add(option));
        value.flatMap(it -> option.judge(shown(key), text, it)).ifPresent(problems::add);
    }

    private void reportMissing(Option<?> option) {
        if (option.name().spellings().anyMatch(raw::isUnreadable)) {
            broken.add(option);
        } else {
            option.whenMissing().ifPresent(remedy -> problems.error(shown(option.key()) + " is missing: " + remedy));
        }
    }

    private void reportConflicts(List<String> given) {
        if (given.stream().map(raw.values()::get).distinct().count() > 1) {
            String keys = String.join(" and ", given.stream().map(this::shown).toList());
            problems.error(keys + " mean the same, but their values differ: keep one of them");
        }
    }

    private <T> Optional<T> parse(Option<T> option, String key, String text) {
        if (reportReferences(option, key, Reference.in(text))) {
            return Optional.empty();
        }
        try {
            return Optional.of(option.type().parse(text));
        } catch (IllegalArgumentException broken) {
            problems.error(option.type().complaint(key, text));
            return Optional.empty();
        }
    }

    /** Whether there are references that make the value unreadable. */
    private boolean reportReferences(Option<?> option, String key, List<Reference> references) {
        if (references.isEmpty()) {
            return false;
        }
        if (!option.mayWait()) {
            problems.error(
                    key + " holds the reference " + references.get(0).text() + ", which is not supported yet for "
                            + "this key, since its value is needed when the routes are made: write the value itself");
            return true;
        }
        return References.report(key, references, problems);
    }

    private String shown(String key) {
        return shownPrefix + key;
    }
}
