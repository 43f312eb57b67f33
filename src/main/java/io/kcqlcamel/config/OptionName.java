package io.kcqlcamel.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * The spellings of an option, all of them with the prefix of their table.
 *
 * @param key the one that documents and messages use
 * @param aliases others that are as good
 * @param formerKeys those of earlier releases of the replaced connector
 */
record OptionName(String key, List<String> aliases, List<String> formerKeys) {

    OptionName {
        aliases = List.copyOf(aliases);
        formerKeys = List.copyOf(formerKeys);
    }

    Stream<String> spellings() {
        return Stream.of(Stream.of(key), aliases.stream(), formerKeys.stream()).flatMap(it -> it);
    }
}
