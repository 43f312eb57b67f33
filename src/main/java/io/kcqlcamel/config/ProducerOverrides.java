package io.kcqlcamel.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a file says about the Kafka producer.
 *
 * @param settings by Kafka's names, with their texts as they stand, in file order
 */
public record ProducerOverrides(Map<String, String> settings) {

    private static final Pattern FROM_1_TO_5 = Pattern.compile("[1-5]");
    private static final Pattern FROM_1_UP = Pattern.compile("0*[1-9]\\d*");

    /** What Kafka asks of a producer that writes each record once, and so of one with transactions. */
    private static final List<Need> IDEMPOTENCE = List.of(
            new Need("acks", "all", text -> text.equalsIgnoreCase("all") || text.equals("-1")),
            new Need("enable.idempotence", "true", "true"::equalsIgnoreCase),
            new Need("max.in.flight.requests.per.connection", "a whole number from 1 to 5", matches(FROM_1_TO_5)),
            new Need("retries", "a whole number from 1 up", matches(FROM_1_UP)));

    private static final Map<String, String> NOT_OURS_TO_CHANGE = Map.of(
            "transactional.id", "each shard has one of its own, by which Kafka knows its earlier run",
            "key.serializer", "key.converter says how keys are written",
            "value.serializer", "value.converter says how values are written");

    private record Need(String key, String rule, Predicate<String> holds) {}

    public ProducerOverrides {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** Whether nothing stands against a producer that writes each record once. */
    public boolean isIdempotent() {
        return IDEMPOTENCE.stream().noneMatch(this::isBroken);
    }

    void check(ExactlyOnceSupport guarantee, Problems problems) {
        settings.keySet().stream()
                .filter(NOT_OURS_TO_CHANGE::containsKey)
                .forEach(key -> problems.error(
                        named(key) + " cannot be set: " + NOT_OURS_TO_CHANGE.get(key) + ". Remove the key"));
        if (guarantee == ExactlyOnceSupport.DISABLED) {
            checkAtLeastOnce(problems);
        } else {
            IDEMPOTENCE.stream()
                    .filter(this::isBroken)
                    .forEach(need -> problems.error(saying(need) + ", but " + Options.EXACTLY_ONCE_SUPPORT + "="
                            + guarantee.name().toLowerCase(Locale.ROOT) + " needs " + need.rule()
                            + ": remove the key, or set " + Options.EXACTLY_ONCE_SUPPORT
                            + " to disabled, and a page may be sent twice"));
        }
    }

    private void checkAtLeastOnce(Problems problems) {
        boolean asksForIdempotence = "true".equalsIgnoreCase(settings.get("enable.idempotence"));
        if (asksForIdempotence && !isIdempotent()) {
            IDEMPOTENCE.stream()
                    .filter(this::isBroken)
                    .forEach(need -> problems.error(saying(need) + ", but " + named("enable.idempotence")
                            + "=true needs " + need.rule() + ": remove one of the two keys"));
        } else if (isBroken(IDEMPOTENCE.get(0))) {
            problems.warning(
                    saying(IDEMPOTENCE.get(0)) + ": rows are lost when a broker fails that has taken them before "
                            + "its replicas have. With all, none are");
        }
    }

    private boolean isBroken(Need need) {
        String text = settings.get(need.key());
        return text != null && !need.holds().test(text);
    }

    private String saying(Need need) {
        return named(need.key()) + " is \"" + settings.get(need.key()) + "\"";
    }

    private static String named(String key) {
        return Options.PRODUCER_OVERRIDE.key() + "." + key;
    }

    private static Predicate<String> matches(Pattern pattern) {
        return text -> pattern.matcher(text).matches();
    }

    /** Without the values: passwords are among them. */
    @Override
    public String toString() {
        return "ProducerOverrides" + settings.keySet();
    }
}
