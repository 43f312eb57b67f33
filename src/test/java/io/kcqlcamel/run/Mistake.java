package io.kcqlcamel.run;

import io.kcqlcamel.TestConnector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A connector that is wrong in one thing.
 *
 * @param keys {@code key = value}, a line each; a key without a value is left out
 * @param passes whether it might as well be a server that is not up yet
 * @param message what is said about it
 */
record Mistake(String title, String keys, boolean passes, String message) {

    private static final Pattern CASE = Pattern.compile("(?s)(.*?)\\R(.*)\\R(--|\\.\\.) (.*)");

    /** All of {@code run/first-mistakes.txt}. */
    static Stream<Mistake> all() {
        return Arrays.stream(resource().split("(?m)^== ")).skip(1).map(Mistake::of);
    }

    private static Mistake of(String text) {
        Matcher parts = CASE.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("This is no case: " + text);
        }
        return new Mistake(parts.group(1), parts.group(2), parts.group(3).equals(".."), parts.group(4));
    }

    /** @param places what stands for the {@code ${names}} */
    Mistake at(Map<String, String> places) {
        return new Mistake(title, filled(keys, places), passes, filled(message, places));
    }

    private static String filled(String text, Map<String, String> places) {
        return places.entrySet().stream()
                .reduce(
                        text,
                        (filled, place) -> filled.replace("${" + place.getKey() + "}", place.getValue()),
                        (one, other) -> one);
    }

    TestConnector madeOn(TestConnector connector) {
        keys.lines().map(line -> line.split(" = ?", 2)).forEach(entry -> make(connector, entry[0], entry[1]));
        return connector;
    }

    private static void make(TestConnector connector, String key, String value) {
        boolean isProperty = key.startsWith("camel.");
        if (value.isEmpty() && isProperty) {
            connector.withoutProperty(key);
        } else if (value.isEmpty()) {
            connector.without(key);
        } else if (isProperty) {
            connector.withProperty(key, value);
        } else {
            connector.with(key, value);
        }
    }

    private static String resource() {
        try (InputStream in = Mistake.class.getResourceAsStream("/run/first-mistakes.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
