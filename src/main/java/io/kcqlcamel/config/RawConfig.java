package io.kcqlcamel.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The texts of a connector's file, before anything is known about their keys. Filled while the file is read, and left
 * alone from then on. Never printed, since passwords are among the texts.
 */
final class RawConfig {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> unreadable = new LinkedHashSet<>();

    /** Adds a text, trimmed as Kafka Connect does; an empty one counts as not given. */
    void put(String key, String value) {
        String trimmed = value.trim();
        if (trimmed.isEmpty()) {
            values.remove(key);
        } else {
            values.put(key, trimmed);
        }
    }

    /** Adds a key whose value is no text, which has been reported. */
    void putUnreadable(String key) {
        unreadable.add(key);
    }

    /** The texts in file order. */
    Map<String, String> values() {
        return values;
    }

    boolean isUnreadable(String key) {
        return unreadable.contains(key);
    }

    /** The same for the keys with this prefix, without it. */
    RawConfig within(String prefix) {
        RawConfig part = new RawConfig();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                part.put(key.substring(prefix.length()), value);
            }
        });
        unreadable.stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> part.putUnreadable(key.substring(prefix.length())));
        return part;
    }
}
