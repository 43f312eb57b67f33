package io.kcqlcamel.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One object of a connector's JSON: flat, or {@code {"name":…,"config":{…}}} as Connect's REST interface has it. */
final class JsonObject {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> structures = new LinkedHashMap<>();
    private Optional<JsonObject> config = Optional.empty();

    /** @param text of a string, a number or a boolean, as written */
    void putText(String key, String text) {
        texts.put(key, text);
    }

    /** @param kind {@code an array} or {@code an object} */
    void putStructure(String key, String kind) {
        structures.put(key, kind);
    }

    void putConfig(JsonObject object) {
        config = Optional.of(object);
    }

    /** The texts of the configuration; reports what is none, and what stands in the wrong place. */
    RawConfig toRaw(Problems problems) {
        return config.isPresent() ? config.get().insideOf(this, problems) : flat(problems);
    }

    private RawConfig flat(Problems problems) {
        RawConfig raw = new RawConfig();
        texts.forEach(raw::put);
        structures.forEach((key, kind) -> {
            problems.error(key + " holds " + kind + ", but has to be a text, a number, true or false");
            raw.putUnreadable(key);
        });
        return raw;
    }

    private RawConfig insideOf(JsonObject envelope, Problems problems) {
        RawConfig raw = flat(problems);
        envelope.reportMisplaced(problems);
        String name = envelope.texts.get("name");
        String inner = texts.getOrDefault("name", name);
        if (name != null && !name.equals(inner)) {
            problems.error("name is \"" + name + "\" beside config, but \"" + inner + "\" in it: keep one of them");
        }
        if (name != null) {
            raw.put("name", name);
        }
        return raw;
    }

    /** Beside the configuration, Connect takes a name and a state, and answers with the tasks and the type. */
    private void reportMisplaced(Problems problems) {
        Map<String, String> beside = new LinkedHashMap<>(texts);
        beside.putAll(structures);
        if (beside.containsKey("initial_state")) {
            problems.note("initial_state has no effect: a route starts as running");
        }
        beside.keySet().stream()
                .filter(key -> !key.equals("name")
                        && !key.equals("initial_state")
                        && !key.equals("tasks")
                        && !key.equals("type"))
                .forEach(key -> problems.error(key + " stands beside config: move it into config"));
    }
}
