package io.kcqlcamel.route;

import io.kcqlcamel.chain.Lines;
import io.kcqlcamel.config.ConnectorConfig;
import io.kcqlcamel.config.ConverterConfig;
import io.kcqlcamel.config.Options;
import java.util.LinkedHashMap;
import java.util.Map;

/** Transforms and converters as the lines that a connector's file has for them, which the running route reads again. */
final class TransformLines {

    private static final String KEY = Options.KEY_CONVERTER.key();
    private static final String VALUE = Options.VALUE_CONVERTER.key();

    private final PropertyKeys keys;
    private final Map<String, String> lines = new LinkedHashMap<>();

    private TransformLines(PropertyKeys keys) {
        this.keys = keys;
    }

    static Map<String, Object> properties(ConnectorConfig config, PropertyKeys keys) {
        TransformLines transforms = new TransformLines(keys);
        config.transforms().lines().forEach(transforms::add);
        TransformLines converters = new TransformLines(keys);
        config.keyConverter().ifPresent(converter -> converters.addConverter(KEY, converter));
        converters.addConverter(VALUE, config.valueConverter());
        return Entries.entries("transforms", Lines.of(transforms.lines), "converters", Lines.of(converters.lines));
    }

    private void add(String key, String value) {
        lines.put(key, keys.shown(key, value));
    }

    private void addConverter(String name, ConverterConfig converter) {
        add(name, converter.type().className());
        if (converter instanceof ConverterConfig.Json json) {
            add(name + ".schemas.enable", Boolean.toString(json.schemasEnable()));
            add(name + ".decimal.format", json.decimalFormat().name());
            add(name + ".replace.null.with.default", Boolean.toString(json.replaceNullWithDefault()));
        } else if (converter instanceof ConverterConfig.Avro avro) {
            addAvro(name, avro);
        }
    }

    private void addAvro(String name, ConverterConfig.Avro avro) {
        String url = name + ".schema.registry.url";
        lines.put(url, keys.placeholder(url, String.join(",", avro.registryUrls())));
        avro.userInfo().ifPresent(user -> add(name + ".basic.auth.user.info", user.reveal()));
        add(name + ".auto.register.schemas", Boolean.toString(avro.autoRegister()));
        if (!avro.autoRegister()) {
            add(name + ".use.latest.version", Boolean.toString(avro.useLatestVersion()));
        }
        add(name + ".normalize.schemas", Boolean.toString(avro.normalizeSchemas()));
        add(name + ".connect.meta.data", Boolean.toString(avro.connectMetaData()));
        String strategy = name.equals(KEY) ? ".key.subject.name.strategy" : ".value.subject.name.strategy";
        add(name + strategy, avro.subjectNameStrategy().className());
    }
}
