package io.kcqlcamel.config;

import java.util.Optional;

/** What becomes of an option that a file sets. */
public sealed interface Disposition {

    /**
     * A setting to judge.
     *
     * @param key as the file spells it
     * @param shown the value for messages, empty where it may not be shown
     * @param remedy how to be without it: {@code remove the key}
     * @param isHarmless whether it asks for nothing but what we do already
     */
    record Setting(String key, Optional<String> shown, String remedy, boolean isHarmless) {}

    /** What there is to say to the setting's author. */
    Optional<Problem> judge(Setting setting);

    /** One word, for tables. */
    String word();

    /** It does what it says. */
    record Honoured() implements Disposition {
        @Override
        public Optional<Problem> judge(Setting setting) {
            return Optional.empty();
        }

        @Override
        public String word() {
            return "honoured";
        }
    }

    /** It may stand there, and changes nothing. */
    record Accepted(String why) implements Disposition {
        @Override
        public Optional<Problem> judge(Setting setting) {
            return Optional.of(Problem.note(setting.key() + " has no effect: " + why));
        }

        @Override
        public String word() {
            return "accepted";
        }
    }

    /** It has no place in such a file, and never will. */
    record Refused(String why) implements Disposition {
        @Override
        public Optional<Problem> judge(Setting setting) {
            return Optional.of(Problem.error(setting.key() + " is refused: " + why));
        }

        @Override
        public String word() {
            return "refused";
        }
    }

    /** It would change what happens, and that is not written yet: only harmless values may stand there. */
    record NotYet() implements Disposition {
        @Override
        public Optional<Problem> judge(Setting setting) {
            return setting.isHarmless() ? Optional.empty() : Optional.of(Problem.error(complaint(setting)));
        }

        private static String complaint(Setting setting) {
            String said =
                    setting.shown().map(shown -> setting.key() + "=" + shown).orElse(setting.key());
            return said + " is not supported yet: " + setting.remedy();
        }

        @Override
        public String word() {
            return "not yet";
        }
    }
}
