package io.kcqlcamel.route;

import static io.kcqlcamel.route.Entries.bean;
import static io.kcqlcamel.route.Entries.entries;

import io.kcqlcamel.config.ConverterConfig;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.RecordPlan;
import io.kcqlcamel.plan.TablePlan;
import io.kcqlcamel.text.NameList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The beans that make a statement's rows into messages: one for the values and, where there are keys, one for those. */
final class EncoderBeans {

    private final Plan plan;
    private final TablePlan table;
    private final PropertyKeys keys;

    EncoderBeans(Plan plan, TablePlan table, PropertyKeys keys) {
        this.plan = plan;
        this.table = table;
        this.keys = keys;
    }

    /** @param name of the values' bean */
    Map<String, Object> values(String name) {
        if (!plan.config().transforms().isEmpty()) {
            return encoder(
                    name,
                    new EncoderBean("TransformingEncoder", TransformLines.properties(plan.config(), keys)),
                    Map.of());
        }
        RecordPlan record = table.record();
        Map<String, Object> more = new LinkedHashMap<>();
        record.key().ifPresent(key -> more.put("key", "#bean:" + keyName()));
        putNames(more, "without", record.without());
        record.timestamp().ifPresent(column -> putNames(more, "timestamp", List.of(column)));
        record.text().ifPresent(text -> more.put("text", text.name()));
        return encoder(name, EncoderBean.of(plan.config().valueConverter(), keys), more);
    }

    Optional<Map<String, Object>> keys() {
        return table.record().key().map(this::keys);
    }

    private Map<String, Object> keys(RecordPlan.Key key) {
        Map<String, Object> more = new LinkedHashMap<>();
        if (key.isPrimaryKey()) {
            more.put("primaryKey", true);
        }
        putNames(more, "keyColumns", key.columns());
        key.delimiter().ifPresent(delimiter -> {
            more.put("text", RecordPlan.Text.JOINED.name());
            putNames(more, "delimiter", List.of(delimiter));
        });
        ConverterConfig converter = plan.config().keyConverter().orElseThrow();
        return encoder(keyName(), EncoderBean.of(converter, keys.under("key")), more);
    }

    private String keyName() {
        return table.id() + ".key";
    }

    private Map<String, Object> encoder(String name, EncoderBean encoding, Map<String, Object> more) {
        Map<String, Object> properties = entries("topic", table.topic(), "keyspace", table.keyspace());
        properties.put("table", table.table());
        properties.put("collectionsAsJson", plan.config().get(Options.MAPPING_COLLECTION_TO_JSON));
        properties.putAll(more);
        properties.putAll(encoding.properties());
        return bean(name, encoding.type(), properties);
    }

    private static void putNames(Map<String, Object> properties, String key, List<String> names) {
        if (!names.isEmpty()) {
            properties.put(key, NameList.write(names));
        }
    }
}
