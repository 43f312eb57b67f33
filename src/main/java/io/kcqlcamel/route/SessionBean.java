package io.kcqlcamel.route;

import io.kcqlcamel.config.ConnectorConfig;
import io.kcqlcamel.config.Option;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.config.Resolvable;
import io.kcqlcamel.config.Secret;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bean that is the connection to Cassandra. */
public final class SessionBean {

    private final ConnectorConfig config;
    private final PropertyKeys keys;
    private final Map<String, Object> properties = new LinkedHashMap<>();

    private SessionBean(ConnectorConfig config, PropertyKeys keys) {
        this.config = config;
        this.keys = keys;
    }

    /** With their values in place; only references such as {@code {{connect:env:NAME}}} are left to be looked up. */
    public static Map<String, Object> properties(ConnectorConfig config) {
        PropertyKeys keys = new PropertyKeys(config.name());
        Map<String, Object> properties = properties(config, keys);
        keys.values(config.source())
                .forEach((key, value) -> properties.replaceAll(
                        (name, placeholder) -> placeholder.equals("{{" + key + "}}") ? value : placeholder));
        return properties;
    }

    static Map<String, Object> properties(ConnectorConfig config, PropertyKeys keys) {
        SessionBean bean = new SessionBean(config, keys);
        bean.address();
        bean.login();
        if (config.get(Options.SSL_ENABLED)) {
            bean.tls();
        }
        bean.reading();
        return bean.properties;
    }

    private void address() {
        String hosts = config.get(Options.CONTACT_POINTS).text();
        properties.put("contactPoints", keys.placeholder("cassandra.contact-points", hosts));
        properties.put(
                "port",
                keys.placeholder("cassandra.port", config.get(Options.PORT).text()));
        aside("localDatacenter", Options.LOCAL_DATACENTER, "cassandra.local-datacenter");
    }

    private void login() {
        aside("username", Options.USERNAME, "cassandra.username");
        secret("password", Options.PASSWORD, "cassandra.password");
    }

    private void tls() {
        properties.put("tls", true);
        aside("trustStore", Options.TRUST_STORE_PATH, "cassandra.trust-store");
        secret("trustStorePassword", Options.TRUST_STORE_PASSWORD, "cassandra.trust-store.password");
        config.find(Options.TRUST_STORE_PATH)
                .ifPresent(path -> properties.put(
                        "trustStoreType", config.get(Options.TRUST_STORE_TYPE).name()));
        aside("keyStore", Options.KEY_STORE_PATH, "cassandra.key-store");
        secret("keyStorePassword", Options.KEY_STORE_PASSWORD, "cassandra.key-store.password");
        config.find(Options.KEY_STORE_PATH)
                .ifPresent(path -> properties.put(
                        "keyStoreType", config.get(Options.KEY_STORE_TYPE).name()));
    }

    private void reading() {
        config.find(Options.CONSISTENCY_LEVEL).ifPresent(level -> properties.put("consistencyLevel", level.name()));
        properties.put("connectTimeout", config.get(Options.CONNECT_TIMEOUT).toMillis());
        properties.put("readTimeout", config.get(Options.READ_TIMEOUT).toMillis());
    }

    private void aside(String property, Option<Resolvable<String>> option, String key) {
        config.find(option).ifPresent(value -> properties.put(property, keys.placeholder(key, value.text())));
    }

    private void secret(String property, Option<Secret> option, String key) {
        config.find(option).ifPresent(value -> properties.put(property, keys.placeholder(key, value.reveal())));
    }
}
