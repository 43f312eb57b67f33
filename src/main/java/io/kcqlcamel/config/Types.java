package io.kcqlcamel.config;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types that options have. Texts arrive trimmed and not empty. */
final class Types {

    static final Type<String> TEXT = Type.of("text", text -> text);
    static final Type<String> TABLE = Type.of("keyspace.table, as CQL writes it", Types::requireTable);
    static final Type<Boolean> BOOLEAN = choice(booleans(), "true or false");
    static final Type<Boolean> BOOLEAN_OR_DEFAULT = choice(booleansAndDefault(), "true, false or default");
    static final Type<Integer> PORT = wholeNumber("a whole number from 1 to 65535", 1, 65535);
    static final Type<Integer> COUNT = wholeNumber("a whole number from 1 up", 1, Integer.MAX_VALUE);
    static final Type<Optional<Integer>> COUNT_OR_BROKERS = Type.of(
            "a whole number from 1 up, or -1 for the broker's default",
            text -> text.equals("-1")
                    ? Optional.empty()
                    : Optional.of((int) between(1, Long.parseLong(text), Integer.MAX_VALUE)));
    static final Type<Optional<Short>> REPLICAS_OR_BROKERS = Type.of(
            "a whole number from 1 to 32767, or -1 for the broker's default",
            text -> text.equals("-1")
                    ? Optional.empty()
                    : Optional.of((short) between(1, Long.parseLong(text), Short.MAX_VALUE)));
    static final Type<Integer> INTEGER = Type.of("a whole number", Integer::valueOf);
    static final Type<Duration> MILLISECONDS = milliseconds("a whole number of milliseconds from 0 up", 0);
    static final Type<Duration> SOME_MILLISECONDS = milliseconds("a whole number of milliseconds from 1 up", 1);
    static final Type<InitialOffset> OFFSET = Type.of(
            "now, or a moment such as 2024-01-31 09:30:00.000Z or 2024-01-31T09:30:00Z (UTC when it names no zone)",
            InitialOffset::parse);
    static final Type<String> TIME_PATTERN =
            Type.of("a pattern of Java's DateTimeFormatter, such as yyyyMMddHH", Types::requirePattern);
    static final Type<List<ContactPoint>> CONTACT_POINTS = Type.of(
            "host or host:port, and more of them after commas",
            text -> list(text).stream().map(ContactPoint::parse).toList());
    static final Type<Charset> CHARSET = Type.of("a character set such as UTF-8", Charset::forName);
    static final Type<Secret> SECRET = new Type<>("text", List.of(), true, true, Secret::new);

    static final Type<Secret> USER_INFO = new Type<>("user:password", List.of(), true, true, Types::userInfo);

    /** Secret, because user and password may stand in an address. */
    static final Type<Secret> REGISTRY_URLS = new Type<>(
            "an address such as https://registry:8081, and more of them after commas", List.of(), true, true, text -> {
                list(text).forEach(Types::requireUrl);
                return new Secret(text);
            });

    private Types() {}

    static Type<Integer> wholeNumber(String rule, int least, int most) {
        return Type.of(rule, text -> (int) between(least, Long.parseLong(text), most));
    }

    private static Type<Duration> milliseconds(String rule, long least) {
        return Type.of(rule, text -> Duration.ofMillis(between(least, Long.parseLong(text), Long.MAX_VALUE)));
    }

    private static long between(long least, long number, long most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(Long.toString(number));
        }
        return number;
    }

    /** The constants of an enumeration, in any case; rules and suggestions print them as {@code name} does. */
    static <E extends Enum<E>> Type<E> choice(Class<E> type, Function<E, String> name) {
        Map<String, E> values = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return choice(values, "one of " + String.join(", ", values.keySet()));
    }

    static <E extends Enum<E>> Type<E> choice(Class<E> type) {
        return choice(type, Enum::name);
    }

    static <E extends Enum<E>> Type<E> lowerCaseChoice(Class<E> type) {
        return choice(type, constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Classes by their full names or, as in Kafka Connect, by their simple names. None is ever suggested: names of classes
     * look alike where their meaning does not.
     */
    static <E extends Enum<E>> Type<E> className(Class<E> type, Function<E, String> name) {
        Type<E> full = choice(type, name);
        return Type.of(full.rule(), text -> full.choices().stream()
                .filter(choice -> choice.equals(text) || choice.endsWith("." + text))
                .findFirst()
                .map(full.parser())
                .orElseThrow(() -> new IllegalArgumentException(text)));
    }

    /** One of some texts, exactly. */
    static Type<String> oneOf(String... texts) {
        List<String> choices = List.of(texts);
        String rule = choices.size() == 1 ? choices.get(0) : "one of " + String.join(", ", choices);
        return Type.of(rule, text -> choices.stream()
                .filter(text::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text)));
    }

    /** The parts of a list with commas, trimmed. */
    static List<String> list(String text) {
        List<String> parts = Arrays.stream(text.split(","))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return parts;
    }

    private static <T> Type<T> choice(Map<String, T> values, String rule) {
        Map<String, T> upperCase = new LinkedHashMap<>();
        values.forEach((text, value) -> upperCase.put(text.toUpperCase(Locale.ROOT), value));
        return new Type<>(rule, List.copyOf(values.keySet()), false, false, text -> {
            T value = upperCase.get(text.toUpperCase(Locale.ROOT));
            if (value == null) {
                throw new IllegalArgumentException(text);
            }
            return value;
        });
    }

    private static Map<String, Boolean> booleans() {
        Map<String, Boolean> values = new LinkedHashMap<>();
        values.put("true", true);
        values.put("false", false);
        return values;
    }

    private static Map<String, Boolean> booleansAndDefault() {
        Map<String, Boolean> values = booleans();
        values.put("default", false);
        return values;
    }

    private static String requireTable(String text) {
        if (!text.matches("([a-zA-Z]\\w*|\"[^\"]+\")\\.([a-zA-Z]\\w*|\"[^\"]+\")")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String requirePattern(String text) {
        DateTimeFormatter.ofPattern(text, Locale.ROOT).format(Instant.EPOCH.atZone(ZoneOffset.UTC));
        return text;
    }

    private static Secret userInfo(String text) {
        if (Reference.in(text).isEmpty() && !text.contains(":")) {
            throw new IllegalArgumentException("no colon");
        }
        return new Secret(text);
    }

    private static void requireUrl(String text) {
        if (Reference.in(text).isEmpty()) {
            URI address = URI.create(text);
            if (!("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    || address.getAuthority() == null) {
                throw new IllegalArgumentException("not http or https");
            }
        }
    }
}
