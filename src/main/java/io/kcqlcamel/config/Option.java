package io.kcqlcamel.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One key that a connector's file may hold, declared once in an {@link OptionTable}.
 *
 * @param <T> what its text is read as
 */
public final class Option<T> {

    private final OptionName name;
    private final Type<T> type;
    private final String description;
    private final Section section;
    private final Optional<String> defaultText;
    private final Optional<T> defaultValue;
    private final Optional<String> whenMissing;
    private final List<String> alsoHarmless;
    private final Disposition disposition;

    Option(OptionTable.Draft<T> draft, Disposition disposition) {
        this.name = draft.name;
        this.type = draft.type;
        this.description = draft.description;
        this.section = draft.section;
        this.defaultText = Optional.ofNullable(draft.defaultText);
        this.defaultValue = defaultText.map(type::parse);
        this.whenMissing = Optional.ofNullable(draft.whenMissing);
        this.alsoHarmless = List.copyOf(draft.alsoHarmless);
        this.disposition = disposition;
    }

    /** The full key, {@code connect.cassandra.port}; of a converter's option the part after {@code value.converter.}. */
    public String key() {
        return name.key();
    }

    /** Other keys that mean the same. */
    public List<String> aliases() {
        return name.aliases();
    }

    /** Keys of earlier releases of the replaced connector; a note says the new one. */
    public List<String> formerKeys() {
        return name.formerKeys();
    }

    public String description() {
        return description;
    }

    /** Where the manual tells of it. */
    public Section section() {
        return section;
    }

    /** What its value has to be, in words. */
    public String rule() {
        return type.rule();
    }

    /** The default as one would write it in the file. */
    public Optional<String> defaultText() {
        return defaultText;
    }

    /** Values besides the default that may stand there even while the option is not supported yet. */
    public List<String> alsoHarmless() {
        return alsoHarmless;
    }

    public Disposition disposition() {
        return disposition;
    }

    /** Whether its value may hold a password, and so stands in no message. */
    public boolean isSecret() {
        return type.secret();
    }

    /** Whether its value may be a reference such as {@code ${env:NAME}}, resolved when the route starts. */
    public boolean mayWait() {
        return type.mayWait();
    }

    /** Whether a file without it is an error. */
    public boolean isRequired() {
        return whenMissing.isPresent();
    }

    OptionName name() {
        return name;
    }

    Type<T> type() {
        return type;
    }

    Optional<T> defaultValue() {
        return defaultValue;
    }

    Optional<String> whenMissing() {
        return whenMissing;
    }

    /** What there is to say to a file that sets this key to this value. */
    Optional<Problem> judge(String keyInFile, String text, T value) {
        List<String> harmless = new ArrayList<>(alsoHarmless);
        defaultText.ifPresent(it -> harmless.add(0, it));
        boolean isHarmless = harmless.stream().map(type::parse).anyMatch(value::equals);
        Optional<String> shown = type.secret() ? Optional.empty() : Optional.of(text);
        return disposition.judge(new Disposition.Setting(keyInFile, shown, remedy(harmless), isHarmless));
    }

    private String remedy(List<String> harmless) {
        String change = "set it to " + String.join(" or ", harmless);
        if (isRequired()) {
            return change;
        }
        return harmless.isEmpty() ? "remove the key" : "remove the key, or " + change;
    }

    @Override
    public String toString() {
        return key();
    }
}
