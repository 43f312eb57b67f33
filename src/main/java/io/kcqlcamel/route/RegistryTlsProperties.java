package io.kcqlcamel.route;

import io.kcqlcamel.config.ConverterConfig.RegistryTls;
import io.kcqlcamel.config.ConverterConfig.Store;
import io.kcqlcamel.config.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The properties of an encoder's bean that say whom to trust as the schema registry, and who we are. */
final class RegistryTlsProperties {

    private final PropertyKeys keys;
    private final Map<String, Object> properties = new LinkedHashMap<>();

    private RegistryTlsProperties(PropertyKeys keys) {
        this.keys = keys;
    }

    static Map<String, Object> of(RegistryTls tls, PropertyKeys keys) {
        RegistryTlsProperties bean = new RegistryTlsProperties(keys);
        tls.trustStore().ifPresent(store -> bean.put("trustStore", "schema-registry.trust-store", store));
        tls.keyStore().ifPresent(store -> bean.put("keyStore", "schema-registry.key-store", store));
        if (tls.keyStore().isPresent()) {
            bean.secret("keyPassword", "schema-registry.key.password", tls.keyPassword());
        }
        return bean.properties;
    }

    private void put(String property, String key, Store store) {
        properties.put(property, keys.placeholder(key, store.location().text()));
        secret(property + "Password", key + ".password", store.password());
        properties.put(property + "Type", store.type().name());
    }

    private void secret(String property, String key, Optional<Secret> secret) {
        secret.ifPresent(value -> properties.put(property, keys.placeholder(key, value.reveal())));
    }
}
