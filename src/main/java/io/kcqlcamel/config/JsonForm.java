package io.kcqlcamel.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** JSON text in, its objects out: {@link JsonObject} at the top, and the object {@code config} where there is one. */
final class JsonForm {

    private final JsonParser parser;
    private final Problems problems;

    private JsonForm(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** @return empty when the text is malformed, which is reported */
    static Optional<RawConfig> read(String text, Problems problems) {
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return new JsonForm(parser, problems).document();
        } catch (JsonProcessingException malformed) {
            problems.error(at(malformed.getLocation()) + "malformed JSON: " + reason(malformed));
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Optional<RawConfig> document() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            problems.error(at(parser.currentTokenLocation()) + "malformed JSON: a { has to stand here");
            return Optional.empty();
        }
        JsonObject document = object(true);
        if (parser.nextToken() != null) {
            problems.error(at(parser.currentTokenLocation()) + "malformed JSON: there is more after the closing }");
            return Optional.empty();
        }
        return Optional.of(document.toRaw(problems));
    }

    /** Reads on from behind the opening brace to the closing one. */
    private JsonObject object(boolean isDocument) throws IOException {
        JsonObject object = new JsonObject();
        Map<String, JsonLocation> first = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonLocation here = parser.currentTokenLocation();
            JsonLocation before = first.putIfAbsent(key, here);
            if (before != null) {
                problems.error(at(here) + key + " is given a second time, after line " + before.getLineNr()
                        + ": keep one of them");
            }
            member(object, key, isDocument);
        }
        return object;
    }

    private void member(JsonObject object, String key, boolean inDocument) throws IOException {
        JsonToken token = parser.nextToken();
        if (inDocument && key.equals("config") && token == JsonToken.START_OBJECT) {
            object.putConfig(object(false));
        } else if (token.isStructStart()) {
            object.putStructure(key, token == JsonToken.START_ARRAY ? "an array" : "an object");
            parser.skipChildren();
        } else if (token == JsonToken.VALUE_NULL) {
            problems.note(key + " is null, which counts as not set");
        } else {
            object.putText(key, parser.getText());
        }
    }

    private static String at(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + Math.max(1, location.getColumnNr()) + ": ";
    }

    /** The parser's own words, but for those that repeat the text, which may be a password. */
    private static String reason(JsonProcessingException malformed) {
        if (malformed instanceof JsonEOFException) {
            return "it ends too early; a closing quote, bracket or brace is missing";
        }
        if (malformed.getOriginalMessage().startsWith("Unexpected character ('\"'")) {
            return "a comma or a colon is missing before this quote";
        }
        if (malformed.getOriginalMessage().startsWith("Unrecognized token")) {
            return "the word before this column has to be in double quotes, unless it is a number, true or false";
        }
        if (malformed.getOriginalMessage().startsWith("Illegal unquoted character")) {
            return "a line break or control character stands inside quotes; write \\n for a line break";
        }
        return "a text in double quotes, a number, true, false, a comma, a colon or a brace has to stand here";
    }
}
