package io.kcqlcamel.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file says about the options of some tables. Never printed, since passwords are among it. */
final class OptionValues {

    private final Map<Option<?>, Object> values;
    private final Set<Option<?>> broken;

    OptionValues(Map<Option<?>, Object> values, Set<Option<?>> broken) {
        this.values = Map.copyOf(values);
        this.broken = Set.copyOf(broken);
    }

    boolean isSet(Option<?> option) {
        return values.containsKey(option) || broken.contains(option);
    }

    /** Whether the file sets it to something that is no value of it, which has been reported. */
    boolean isBroken(Option<?> option) {
        return broken.contains(option);
    }

    /** The file's value, else the default, else empty. */
    @SuppressWarnings("unchecked") // OptionReader puts in what the option's own type has parsed
    <T> Optional<T> find(Option<T> option) {
        Object value = values.get(option);
        return value == null ? option.defaultValue() : Optional.of((T) value);
    }

    <T> T get(Option<T> option) {
        return find(option).orElseThrow(() -> new IllegalStateException(option + " is not set and has no default"));
    }
}
