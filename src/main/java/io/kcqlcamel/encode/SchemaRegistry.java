package io.kcqlcamel.encode;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * A registry with Confluent's REST API: Confluent's own, Karapace, Apicurio. Asks once for each schema; thread-safe.
 */
public final class SchemaRegistry implements SchemaIds {

    private final RegistrySettings settings;
    private final RegistryClient client;
    private final Map<SchemaOfSubject, Integer> ids = new ConcurrentHashMap<>();

    private record SchemaOfSubject(String subject, String schema) {}

    public SchemaRegistry(RegistrySettings settings) {
        this.settings = settings;
        this.client = new RegistryClient(settings);
    }

    @Override
    public int id(String subject, String schema) {
        SchemaOfSubject key = new SchemaOfSubject(subject, schema);
        Integer known = ids.get(key);
        if (known != null) {
            return known;
        }
        int id = ask(subject, schema);
        ids.put(key, id);
        return id;
    }

    /**
     * Whether the registry is there and lets us in, for those who want to know before the first row comes.
     *
     * @param subject may be one that does not exist yet
     * @throws SchemaRegistryException when not
     */
    public void check(String subject) {
        RegistryAnswer answer = client.get(subject, "/subjects/" + encoded(subject) + "/versions");
        if (!answer.isNotFound()) {
            checked(subject, answer);
        }
    }

    /**
     * The text of a registered schema.
     *
     * @throws SchemaRegistryException when the registry does not have it, or cannot be asked
     */
    public String schema(int id) {
        String of = "of schema id " + id;
        return checked(of, client.get(of, "/schemas/ids/" + id)).field("schema").asText();
    }

    private int ask(String subject, String schema) {
        String path = "/subjects/" + encoded(subject);
        return switch (settings.registration()) {
            case AUTO_REGISTER -> idIn(subject, post(subject, path + "/versions", schema));
            case LOOK_UP -> idIn(subject, post(subject, path, schema));
            case USE_LATEST -> latest(subject, path + "/versions/latest", schema);
        };
    }

    private RegistryAnswer post(String subject, String path, String schema) {
        String json =
                JsonNodeFactory.instance.objectNode().put("schema", schema).toString();
        return checked(subject, client.post(subject, path + (settings.normalize() ? "?normalize=true" : ""), json));
    }

    private int latest(String subject, String path, String schema) {
        RegistryAnswer answer = checked(subject, client.get(subject, path));
        int id = idIn(subject, answer);
        if (!sameBytes(answer.field("schema").asText(), schema)) {
            throw RegistryErrors.otherLatest(settings, subject, answer);
        }
        return id;
    }

    /** Whether two schemas read and write the same bytes: documentation, defaults and extra properties do not count. */
    private static boolean sameBytes(String one, String other) {
        try {
            return canonical(one).equals(canonical(other));
        } catch (AvroRuntimeException e) {
            return false;
        }
    }

    private static String canonical(String schema) {
        return SchemaNormalization.toParsingForm(new Schema.Parser().parse(schema));
    }

    private RegistryAnswer checked(String subject, RegistryAnswer answer) {
        if (!answer.ok() || !answer.isRegistrys()) {
            throw RegistryErrors.answered(settings, subject, answer);
        }
        return answer;
    }

    private int idIn(String subject, RegistryAnswer answer) {
        if (!answer.field("id").isInt()) {
            throw RegistryErrors.noRegistry(settings, subject, answer);
        }
        return answer.field("id").intValue();
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
