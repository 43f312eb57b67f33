package io.kcqlcamel.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Text under {@code /servers/} on our class path. */
final class Resource {
    private Resource() {}

    static String read(String name) {
        try (InputStream stream = Resource.class.getResourceAsStream("/servers/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("/servers/" + name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with each {@code @NAME@} replaced by its value. */
    static String fill(String name, Map<String, String> values) {
        String text = read(name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }
}
