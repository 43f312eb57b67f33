package io.kcqlcamel.app;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kcqlcamel.config.ConfigException;
import io.kcqlcamel.config.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of Kafka Connect's {@code GET /connectors/{name}/offsets}, of a Stream Reactor Cassandra source. */
final class ConnectOffsets {

    private static final String TABLE = "connect.cassandra.assigned.tables";
    private static final String REMEDY = "Save what Kafka Connect answers to GET /connectors/<name>/offsets";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ConnectOffsets() {}

    /** @throws ConfigException when the file cannot be read */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw unusable(file.toString(), "there is no such file");
        } catch (CharacterCodingException e) {
            throw unusable(file.toString(), "it is not encoded in UTF-8");
        } catch (IOException e) {
            throw unusable(file.toString(), "reading it failed: " + e);
        }
    }

    /**
     * @param fileName named in messages
     * @throws ConfigException when the text is something else
     */
    static List<ConnectOffset> parse(String fileName, String text) {
        JsonNode offsets = tree(fileName, text).path("offsets");
        if (!offsets.isArray()) {
            throw unusable(fileName, "it has no array \"offsets\". " + REMEDY);
        }
        List<ConnectOffset> found = new ArrayList<>();
        offsets.forEach(entry -> found.add(offset(fileName, entry)));
        return found;
    }

    private static ConnectOffset offset(String fileName, JsonNode entry) {
        JsonNode table = entry.path("partition").path(TABLE);
        if (!table.isTextual()) {
            throw unusable(
                    fileName,
                    "partition " + entry.path("partition") + " has no text \"" + TABLE
                            + "\", so it is not of a Stream Reactor Cassandra source. " + REMEDY + " of one");
        }
        Map<String, String> times = new LinkedHashMap<>();
        entry.path("offset")
                .properties()
                .forEach(time -> times.put(time.getKey(), time.getValue().asText()));
        return new ConnectOffset(table.asText(), times);
    }

    private static JsonNode tree(String fileName, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw unusable(
                    fileName,
                    "it is no JSON, at line " + at.getLineNr() + ", column " + at.getColumnNr() + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse("") + ". " + REMEDY);
        }
    }

    private static ConfigException unusable(String fileName, String why) {
        return new ConfigException(fileName, List.of(Problem.error(why)));
    }
}
