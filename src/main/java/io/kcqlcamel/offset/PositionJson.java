package io.kcqlcamel.offset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kcqlcamel.mode.Pass;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.mode.TimeWindow;
import io.kcqlcamel.mode.Window;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Positions as people read them: plain JSON, times in UTC.
 *
 * <pre>{@code
 * {"connector":"crm","table":"shop.orders","topic":"orders","shard":"1of4"}
 * {"after":"2026-01-01T00:00:00Z","upTo":"2026-01-01T00:00:01Z","complete":false,"rows":5000,"nextPage":"AAEC","revision":7}
 * {"pass":3,"complete":true,"rows":1000000,"revision":201}
 * }</pre>
 */
public final class PositionJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PositionJson() {}

    public static byte[] write(PositionKey key) {
        return bytes(json(key));
    }

    static ObjectNode json(PositionKey key) {
        return JSON.createObjectNode()
                .put("connector", key.connector())
                .put("table", key.table())
                .put("topic", key.topic())
                .put("shard", key.shard().toString());
    }

    public static byte[] write(Position position) {
        return write(new Held(new Checkpoint(0, Optional.of(position)), Optional.empty()));
    }

    /** All of it. */
    static byte[] write(Held held) {
        return write(held, SentJson::page);
    }

    /** All but the rows that were sent: those are kept apart. */
    static byte[] writeWithoutRows(Held held) {
        return write(held, SentJson::pageWithoutRows);
    }

    private static byte[] write(Held held, Function<SentPage, ObjectNode> page) {
        ObjectNode json = JSON.createObjectNode();
        Checkpoint checkpoint = held.checkpoint();
        checkpoint.position().ifPresent(position -> put(position, json));
        if (checkpoint.revision() > 0) {
            json.put("revision", checkpoint.revision());
        }
        SentJson.put(checkpoint.sent(), page, json);
        held.owner().ifPresent(owner -> json.put("owner", owner));
        return bytes(json);
    }

    private static void put(Position position, ObjectNode json) {
        if (position.window() instanceof TimeWindow times) {
            json.put("after", times.after().toString());
            json.put("upTo", times.upTo().toString());
        } else {
            json.put("pass", ((Pass) position.window()).number());
        }
        json.put("complete", position.complete()).put("rows", position.rows());
        position.pagingState().ifPresent(page -> json.put("nextPage", page));
    }

    /** @throws IOException when the bytes are no key */
    static PositionKey readKey(byte[] bytes) throws IOException {
        return key(JSON.readTree(bytes));
    }

    static PositionKey key(JsonNode json) {
        return new PositionKey(
                json.path("connector").asText(),
                json.path("table").asText(),
                json.path("topic").asText(),
                Shard.parse(json.path("shard").asText()));
    }

    /** @throws IOException when the bytes are something else; without a revision they are an earlier build's */
    static Held readHeld(byte[] bytes) throws IOException {
        return held(JSON.readTree(bytes));
    }

    static Held held(JsonNode json) throws IOException {
        return new Held(
                new Checkpoint(json.path("revision").asLong(), position(json), SentJson.read(json)),
                Optional.ofNullable(json.get("owner")).map(JsonNode::asText));
    }

    private static Optional<Position> position(JsonNode json) throws IOException {
        boolean isBeginning = json.has("revision") && !json.has("complete");
        return isBeginning
                ? Optional.empty()
                : Optional.of(new Position(
                        window(json),
                        Optional.ofNullable(json.get("nextPage")).map(JsonNode::asText),
                        json.path("complete").asBoolean(),
                        json.path("rows").asLong()));
    }

    private static Window window(JsonNode json) throws IOException {
        if (json.has("pass")) {
            return new Pass(json.get("pass").asLong());
        }
        if (json.has("after") && json.has("upTo")) {
            return new TimeWindow(
                    Instant.parse(json.get("after").asText()),
                    Instant.parse(json.get("upTo").asText()));
        }
        throw new IOException("A position has neither a pass nor a window: " + json);
    }

    static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings and numbers always make JSON.", e);
        }
    }
}
