package io.kcqlcamel.route;

import io.kcqlcamel.config.ConverterConfig;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bean that writes the bytes of a key or a value: its class, and the settings of its converter.
 *
 * @param type the simple name of the bean's class
 */
record EncoderBean(String type, Map<String, Object> properties) {

    /** @param keys where hosts and credentials are kept aside; those of a key's converter apart from the value's */
    static EncoderBean of(ConverterConfig converter, PropertyKeys keys) {
        if (converter instanceof ConverterConfig.Json json) {
            return json(json);
        }
        if (converter instanceof ConverterConfig.Avro avro) {
            return new EncoderBean("AvroEncoder", avro(avro, keys));
        }
        boolean bytes = converter instanceof ConverterConfig.ByteArray;
        return new EncoderBean(bytes ? "BytesEncoder" : "StringEncoder", Map.of());
    }

    private static EncoderBean json(ConverterConfig.Json json) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("schemas", json.schemasEnable());
        properties.put("decimalFormat", json.decimalFormat().name());
        if (!json.replaceNullWithDefault()) {
            properties.put("replaceNullWithDefault", false);
        }
        return new EncoderBean("JsonEncoder", properties);
    }

    private static Map<String, Object> avro(ConverterConfig.Avro avro, PropertyKeys keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("registryUrls", keys.placeholder("schema-registry.urls", String.join(",", avro.registryUrls())));
        avro.userInfo()
                .ifPresent(user -> properties.put(
                        "registryUserInfo", keys.placeholder("schema-registry.user-info", user.reveal())));
        properties.putAll(RegistryTlsProperties.of(avro.tls(), keys));
        properties.put("autoRegister", avro.autoRegister());
        if (!avro.autoRegister()) {
            properties.put("useLatestVersion", avro.useLatestVersion());
        }
        properties.put("normalizeSchemas", avro.normalizeSchemas());
        properties.put("connectMetaData", avro.connectMetaData());
        properties.put("subjects", avro.subjectNameStrategy().name());
        return properties;
    }
}
