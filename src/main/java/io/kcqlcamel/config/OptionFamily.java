package io.kcqlcamel.config;

import java.util.List;
import java.util.Optional;

/**
 * All keys that start alike, and whose rest is not ours to know: {@code producer.override.*}.
 *
 * @param key what they start with, without the dot
 * @param section of the manual that tells of it
 */
public record OptionFamily(String key, String description, Section section, Disposition disposition) {

    /** Whether a key of a file belongs to it. */
    boolean holds(String keyInFile) {
        return keyInFile.equals(key) || keyInFile.startsWith(key + ".");
    }

    /** What there is to say to a file that sets these keys of the family. */
    Optional<Problem> judge(List<String> keysInFile) {
        return keysInFile.isEmpty()
                ? Optional.empty()
                : disposition.judge(new Disposition.Setting(
                        toString(), Optional.empty(), "remove " + String.join(", ", keysInFile), false));
    }

    @Override
    public String toString() {
        return key + ".*";
    }
}
