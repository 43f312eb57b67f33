package io.kcqlcamel.offset;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kcqlcamel.mode.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Many positions as people read them: one JSON array, an object with {@code key} and {@code value} a line, each as
 * {@link PositionJson} writes it.
 */
public final class PositionsJson {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private PositionsJson() {}

    /** Positions alone; ends without a line break. */
    public static String write(Map<PositionKey, Position> positions) {
        return lines(positions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> PositionJson.write(entry.getValue()))));
    }

    /** With revisions and owners. */
    static String writeHeld(Map<PositionKey, Held> held) {
        return lines(held.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> PositionJson.write(entry.getValue()))));
    }

    private static String lines(Map<PositionKey, byte[]> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> "\n  {\"key\":" + text(PositionJson.write(entry.getKey())) + ",\"value\":"
                                + text(entry.getValue()) + "}")
                        .collect(Collectors.joining(",", "[", values.isEmpty() ? "]" : "\n]"));
    }

    /** @throws IOException when the text is something else; says where */
    public static SortedMap<PositionKey, Held> read(String text) throws IOException {
        JsonNode array = JSON.readTree(text);
        if (!array.isArray()) {
            throw new IOException("it is no array of positions");
        }
        SortedMap<PositionKey, Held> positions = new TreeMap<>();
        for (JsonNode entry : array) {
            try {
                positions.put(PositionJson.key(entry.path("key")), PositionJson.held(entry.path("value")));
            } catch (IOException | RuntimeException e) {
                throw new IOException(entry + " is no position: " + e.getMessage(), e);
            }
        }
        return positions;
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
