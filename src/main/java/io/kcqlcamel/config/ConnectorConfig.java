package io.kcqlcamel.config;

import io.kcqlcamel.chain.Chain;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A connector's file, read. Whatever is wrong in it is among its {@link #problems()}: options that are broken have their
 * defaults here, so that what depends on them can still be looked at, and all mistakes told together. Immutable.
 */
public final class ConnectorConfig {

    private final String source;
    private final OptionValues values;
    private final RawConfig raw;
    private final Optional<ConverterConfig> valueConverter;
    private final Optional<ConverterConfig> keyConverter;
    private final Chain transforms;
    private final List<Problem> problems;

    ConnectorConfig(
            String source,
            OptionValues values,
            RawConfig raw,
            Optional<ConverterConfig> valueConverter,
            Optional<ConverterConfig> keyConverter,
            Chain transforms,
            List<Problem> problems) {
        this.source = source;
        this.values = values;
        this.raw = raw;
        this.valueConverter = valueConverter;
        this.keyConverter = keyConverter;
        this.transforms = transforms;
        this.problems = List.copyOf(problems);
    }

    /** The connector's name; of a file without one, a question mark. */
    public String name() {
        return find(Options.NAME).orElse("?");
    }

    /** The file's name, for messages. */
    public String source() {
        return source;
    }

    /**
     * The file's value, else the default.
     *
     * @throws IllegalStateException when the file does not set it and it has no default: use {@link #find} there
     */
    public <T> T get(Option<T> option) {
        return values.get(option);
    }

    /** The file's value, else the default, else empty. */
    public <T> Optional<T> find(Option<T> option) {
        return values.find(option);
    }

    /** Whether the file sets it; an empty text is no value. */
    public boolean isSet(Option<?> option) {
        return values.isSet(option);
    }

    /** Whether the file sets it to something that is no value of it, which is among the problems. */
    public boolean isBroken(Option<?> option) {
        return values.isBroken(option);
    }

    /**
     * The keys of a family without what they have in common, with their texts as they stand, in file order; without
     * those that are options by themselves.
     */
    public Map<String, String> family(OptionFamily family) {
        return family(family, raw);
    }

    static Map<String, String> family(OptionFamily family, RawConfig raw) {
        String prefix = family.key() + ".";
        Map<String, String> members = new LinkedHashMap<>(raw.within(prefix).values());
        members.keySet().removeIf(key -> Options.find(prefix + key).isPresent());
        return Collections.unmodifiableMap(members);
    }

    /** Whether rows and position go to Kafka in one transaction; else the position is kept after the rows. */
    public boolean isExactlyOnce() {
        return ExactlyOnceSupport.of(values) != ExactlyOnceSupport.DISABLED;
    }

    /** What the file says about the Kafka producer; it does not stand against {@link Options#EXACTLY_ONCE_SUPPORT}. */
    public ProducerOverrides producerOverrides() {
        return new ProducerOverrides(family(Options.PRODUCER_OVERRIDE));
    }

    /** Only of a file without errors. */
    public ConverterConfig valueConverter() {
        return valueConverter.orElseThrow();
    }

    /** Empty when the file names none: then no keys can be sent. */
    public Optional<ConverterConfig> keyConverter() {
        return keyConverter;
    }

    /** What every record goes through before it is converted. */
    public Chain transforms() {
        return transforms;
    }

    /** What was found: errors, then warnings, then notes. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public String toString() {
        return "ConnectorConfig[" + name() + " from " + source + "]";
    }
}
