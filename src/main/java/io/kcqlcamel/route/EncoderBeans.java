package io.kcqlcamel.route;

import static io.kcqlcamel.route.Entries.bean;
import static io.kcqlcamel.route.Entries.entries;

import io.kcqlcamel.chain.Lines;
import io.kcqlcamel.config.ConnectorConfig;
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
        RecordPlan record = table.record();
        Map<String, Object> more = new LinkedHashMap<>();
        keys().ifPresent(key -> more.put("key", "#bean:" + keyName()));
        putNames(more, "without", record.without());
        record.timestamp().ifPresent(column -> putNames(more, "timestamp", List.of(column)));
        record.text().ifPresent(text -> more.put("text", text.name()));
        if (isTransformed()) {
            more.put("transforms", transforms());
        }
        if (SkippedRowsBean.isWanted(plan.config())) {
            more.put("skippedRows", "#bean:" + SkippedRowsBean.name(plan));
        }
        return encoder(name, EncoderBean.of(plan.config().valueConverter(), keys), more);
    }

    /** Also where only transforms make keys: it says how these are written. */
    Optional<Map<String, Object>> keys() {
        Optional<RecordPlan.Key> key = table.record().key();
        return plan.config()
                .keyConverter()
                .filter(converter -> key.isPresent() || isTransformed())
                .map(converter -> encoder(
                        keyName(),
                        EncoderBean.of(converter, keys.under("key")),
                        key.map(EncoderBeans::columns).orElse(Map.of())));
    }

    private static Map<String, Object> columns(RecordPlan.Key key) {
        Map<String, Object> columns = new LinkedHashMap<>();
        if (key.isPrimaryKey()) {
            columns.put("primaryKey", true);
        }
        putNames(columns, "keyColumns", key.columns());
        key.delimiter().ifPresent(delimiter -> {
            columns.put("text", RecordPlan.Text.JOINED.name());
            putNames(columns, "delimiter", List.of(delimiter));
        });
        return columns;
    }

    private boolean isTransformed() {
        return !plan.config().transforms().isEmpty();
    }

    private String transforms() {
        Map<String, String> lines = new LinkedHashMap<>();
        ConnectorConfig config = plan.config();
        config.transforms().lines().forEach((key, value) -> lines.put(key, keys.shown(key, value)));
        if (config.isSet(Options.HEADER_CONVERTER)) {
            String converter = Options.HEADER_CONVERTER.key();
            lines.put(converter, config.get(Options.HEADER_CONVERTER));
            config.family(Options.HEADER_CONVERTER_SETTINGS)
                    .forEach(
                            (key, value) -> lines.put(converter + "." + key, keys.shown(converter + "." + key, value)));
        }
        return Lines.of(lines);
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
