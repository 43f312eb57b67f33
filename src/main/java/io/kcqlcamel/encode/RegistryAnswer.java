package io.kcqlcamel.encode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a registry answered: {@code {"id": 7}}, or {@code {"error_code": 40403, "message": "…"}}. */
record RegistryAnswer(String url, int status, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_FOUND = 404;
    private static final int LONGEST = 1000;

    boolean ok() {
        return status / 100 == 2;
    }

    /** Whether another of the registry's servers, or the same one later, may do better. */
    boolean serverFailed() {
        return status / 100 == 5 || status == 429 || status == 408;
    }

    /**
     * Whether a schema registry says so: other servers find nothing at its paths, and find it without its error codes, or
     * answer everybody with a page. What stands before a registry may well refuse us in words of its own.
     */
    boolean isRegistrys() {
        return ok() ? json().isContainerNode() : status != NOT_FOUND || isNotFound();
    }

    /** Whether the registry does not know the subject, or the schema. */
    boolean isNotFound() {
        return status == NOT_FOUND && field("error_code").isInt();
    }

    JsonNode field(String name) {
        return json().path(name);
    }

    /** The registry's own explanation, in one line of reasonable length. */
    String words() {
        String message = field("message").asText("");
        String text = (message.isBlank() ? body : message).strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return "(nothing more)";
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
