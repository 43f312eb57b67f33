package io.kcqlcamel.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;

/**
 * That somebody reads a shard from now on, in exactly-once mode: a record of the topic of positions, beside the position.
 *
 * <pre>{@code
 * {"connector":"crm","table":"shop.orders","topic":"orders","shard":"1of4","claim":true}
 * {"owner":"process 17 on alpha, started 2026-01-01T00:00:00Z","id":"7f1c..."}
 * }</pre>
 *
 * @param owner in words, {@link Owner}
 * @param id tells it from that of any other claimant: one process may run a route twice
 */
record Claim(String owner, String id) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "claim";

    static Claim by(Owner owner) {
        return new Claim(owner.toString(), UUID.randomUUID().toString());
    }

    /** Whether a record is a claim, by its key. */
    static boolean isKey(byte[] key) throws IOException {
        return JSON.readTree(key).path(MARK).asBoolean();
    }

    static Claim read(byte[] value) throws IOException {
        JsonNode json = JSON.readTree(value);
        return new Claim(json.path("owner").asText(), json.path("id").asText());
    }

    KafkaEntry on(PositionKey key) {
        return new KafkaEntry(
                PositionJson.bytes(PositionJson.json(key).put(MARK, true)),
                PositionJson.bytes(JSON.createObjectNode().put("owner", owner).put("id", id)));
    }

    boolean isSameAs(Claim other) {
        return id.equals(other.id);
    }
}
