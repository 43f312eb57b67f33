package io.kcqlcamel.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** The form of Connect standalone: a text of {@link Properties}. */
final class PropertiesForm {

    private PropertiesForm() {}

    /** @return empty when the text is malformed, which is reported */
    static Optional<RawConfig> read(String text, Problems problems) {
        InFileOrder properties = new InFileOrder(problems);
        try {
            properties.load(new StringReader(text));
            return Optional.of(properties.raw);
        } catch (IllegalArgumentException malformed) {
            problems.error("malformed properties: four hexadecimal digits have to follow \\u; "
                    + "a backslash itself is written \\\\");
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Keeps what {@link Properties} itself forgets: the order of keys, and which were given twice. */
    @SuppressWarnings("serial") // never serialized
    private static final class InFileOrder extends Properties {

        private final transient RawConfig raw = new RawConfig();
        private final transient Problems problems;

        private InFileOrder(Problems problems) {
            this.problems = problems;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (raw.values().containsKey(key)) {
                problems.warning(key + " is given more than once: the last one counts, as in Kafka Connect");
            }
            raw.put((String) key, (String) value);
            return null;
        }
    }
}
