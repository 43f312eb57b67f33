package io.kcqlcamel.transform;

import io.kcqlcamel.encode.RegistrySettings;
import io.kcqlcamel.encode.RegistrySettings.Registration;
import io.kcqlcamel.encode.SchemaRegistry;
import io.kcqlcamel.encode.SubjectNameStrategy;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.storage.Converter;

/**
 * The converter of keys or of values, as a connector's lines say: {@code value.converter} with {@code
 * value.converter.schemas.enable} and so on. Connect's own converters run as they are.
 */
final class ConverterSettings {

    private static final Duration REGISTRY_TIMEOUT = Duration.ofSeconds(30);

    private final boolean isKey;
    private final String name;
    private final String type;
    private final Map<String, String> settings = new LinkedHashMap<>();

    private ConverterSettings(boolean isKey, String name, Map<String, String> lines) {
        this.isKey = isKey;
        this.name = name;
        this.type = lines.get(name);
        lines.forEach((key, value) -> {
            if (key.startsWith(name + ".")) {
                settings.put(key.substring(name.length() + 1), value);
            }
        });
    }

    /** Empty where the lines name no converter. */
    static Optional<ConverterSettings> ofKey(Map<String, String> lines) {
        return Optional.of(new ConverterSettings(true, "key.converter", lines)).filter(it -> it.type != null);
    }

    /** @throws TransformException where the lines name no converter */
    static ConverterSettings ofValue(Map<String, String> lines) {
        ConverterSettings found = new ConverterSettings(false, "value.converter", lines);
        if (found.type == null) {
            throw TransformException.of("value.converter is missing among the converters: add the class of one");
        }
        return found;
    }

    /** The schema registry, where there is one: to be shared by the converters of all threads. */
    Optional<SchemaRegistry> registry() {
        return Optional.ofNullable(settings.get("schema.registry.url")).map(urls -> new SchemaRegistry(registry(urls)));
    }

    /** @throws TransformException when there is no such class */
    Converter converter(Optional<SchemaRegistry> registry, ClassLoader loader) {
        if (type.endsWith("AvroConverter")) {
            return new AvroConverter(
                    registry.orElseThrow(this::noRegistry), subjects(), isKey, flag("connect.meta.data", true));
        }
        if (type.endsWith("ByteArrayConverter")) {
            return new BytesConverter();
        }
        Converter converter =
                new ConnectClass<>(name, type, Converter.class, "org.apache.kafka.connect.storage").instance(loader);
        converter.configure(settings, isKey);
        return converter;
    }

    /** What messages call it. */
    String type() {
        return type;
    }

    private TransformException noRegistry() {
        return TransformException.of(name + ".schema.registry.url is missing: add the address of the schema registry");
    }

    private RegistrySettings registry(String urls) {
        String userInfo = settings.getOrDefault("basic.auth.user.info", "");
        int colon = userInfo.indexOf(':');
        RegistrySettings registry = new RegistrySettings(
                Arrays.stream(urls.split(","))
                        .map(String::trim)
                        .map(URI::create)
                        .toList(),
                colon < 0 ? userInfo : userInfo.substring(0, colon),
                userInfo.substring(colon + 1),
                REGISTRY_TIMEOUT,
                null,
                registration(),
                flag("normalize.schemas", false));
        return isKey ? registry.ofKeys() : registry;
    }

    private Registration registration() {
        if (flag("auto.register.schemas", true)) {
            return Registration.AUTO_REGISTER;
        }
        return flag("use.latest.version", false) ? Registration.USE_LATEST : Registration.LOOK_UP;
    }

    private SubjectNameStrategy subjects() {
        String strategy = settings.get((isKey ? "key" : "value") + ".subject.name.strategy");
        return Arrays.stream(SubjectNameStrategy.values())
                .filter(each -> each.className().equals(strategy))
                .findFirst()
                .orElse(SubjectNameStrategy.TOPIC_NAME);
    }

    private boolean flag(String key, boolean otherwise) {
        return Boolean.parseBoolean(settings.getOrDefault(key, Boolean.toString(otherwise)));
    }
}
