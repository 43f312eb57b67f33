package io.kcqlcamel.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What was sent and will be read again, beside a position.
 *
 * <pre>{@code
 * {..., "sentSince":"2026-01-01T00:00:00Z","sent":[{"number":0,"upTo":"2026-01-01T00:00:01Z","rows":["AAEC"]}]}
 * }</pre>
 */
final class SentJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SentJson() {}

    static void put(Sent sent, Function<SentPage, ObjectNode> page, ObjectNode json) {
        sent.since().ifPresent(since -> json.put("sentSince", since.toString()));
        if (!sent.pages().isEmpty()) {
            ArrayNode pages = json.putArray("sent");
            sent.pages().stream().map(page).forEach(pages::add);
        }
    }

    static ObjectNode page(SentPage page) {
        return pageWithoutRows(page).set("rows", rows(page));
    }

    static ObjectNode pageWithoutRows(SentPage page) {
        return JSON.createObjectNode()
                .put("number", page.number())
                .put("upTo", page.upTo().toString());
    }

    static Sent read(JsonNode json) {
        List<SentPage> pages = new ArrayList<>();
        for (JsonNode page : json.path("sent")) {
            pages.add(new SentPage(
                    page.path("number").asInt(), Instant.parse(page.path("upTo").asText()), rows(page)));
        }
        return new Sent(
                Optional.ofNullable(json.get("sentSince")).map(JsonNode::asText).map(Instant::parse), pages);
    }

    /** The key under which the rows of a page are kept apart. */
    static byte[] key(PositionKey key, int page) {
        return PositionJson.bytes(PositionJson.json(key).put("sent", page));
    }

    /** Which page's rows a key is of; empty for a position's. */
    static OptionalInt readKey(byte[] key) throws IOException {
        JsonNode page = JSON.readTree(key).path("sent");
        return page.isInt() ? OptionalInt.of(page.asInt()) : OptionalInt.empty();
    }

    static byte[] writeRows(SentPage page) {
        return PositionJson.bytes(JSON.createObjectNode().set("rows", rows(page)));
    }

    static List<String> readRows(byte[] bytes) throws IOException {
        return rows(JSON.readTree(bytes));
    }

    private static ArrayNode rows(SentPage page) {
        ArrayNode rows = JSON.createArrayNode();
        page.rows()
                .forEach(
                        row -> rows.add(Base64.getEncoder().encodeToString(row.getBytes(StandardCharsets.ISO_8859_1))));
        return rows;
    }

    private static List<String> rows(JsonNode page) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : page.path("rows")) {
            rows.add(new String(Base64.getDecoder().decode(row.asText()), StandardCharsets.ISO_8859_1));
        }
        return rows;
    }
}
