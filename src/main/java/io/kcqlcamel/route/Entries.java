package io.kcqlcamel.route;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small maps that keep the order in which a person wants to read them. */
final class Entries {

    private static final String BEANS = "io.kcqlcamel.bean.";

    private Entries() {}

    static Map<String, Object> entries(String key, Object value, String nextKey, Object nextValue) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(key, value);
        entries.put(nextKey, nextValue);
        return entries;
    }

    /** @param type the simple name of a class of ours, which the text names and this package does not know */
    static Map<String, Object> bean(String name, String type, Map<String, Object> properties) {
        Map<String, Object> bean = entries("name", name, "type", BEANS + type);
        if (!properties.isEmpty()) {
            bean.put("properties", properties);
        }
        return bean;
    }
}
