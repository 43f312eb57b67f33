package io.kcqlcamel.encode;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * Where the schema registry is and how to speak to it.
 *
 * @param urls {@code schema.registry.url}, asked in turn until one answers; a path such as {@code /apis/ccompat/v7} is kept
 * @param user {@code basic.auth.user.info} before its colon; null or empty for none
 * @param password what stands behind the colon
 * @param timeout of connecting and of each request
 * @param tls trust and key store, or null for the JVM's
 * @param registration where a schema's id comes from
 * @param normalize {@code normalize.schemas}
 * @param converter {@code value.converter} or {@code key.converter}: where a file has these settings, for messages
 */
public record RegistrySettings(
        List<URI> urls,
        String user,
        String password,
        Duration timeout,
        SSLContext tls,
        Registration registration,
        boolean normalize,
        String converter) {

    /** Where a schema's id comes from. */
    public enum Registration {
        /** {@code auto.register.schemas=true}, the default: a new schema becomes a new version. */
        AUTO_REGISTER,
        /** {@code auto.register.schemas=false}: the schema has to be there. */
        LOOK_UP,
        /** And {@code use.latest.version=true}: the latest version has to be the same but for what Avro ignores. */
        USE_LATEST
    }

    public RegistrySettings {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("No URL of a schema registry: set " + converter
                    + ".schema.registry.url, such as http://registry:8081.");
        }
    }

    /** The settings of the value's converter. */
    public RegistrySettings(
            List<URI> urls,
            String user,
            String password,
            Duration timeout,
            SSLContext tls,
            Registration registration,
            boolean normalize) {
        this(urls, user, password, timeout, tls, registration, normalize, "value.converter");
    }

    /** The same, of the key's converter. */
    public RegistrySettings ofKeys() {
        return new RegistrySettings(urls, user, password, timeout, tls, registration, normalize, "key.converter");
    }

    /** A registry without TLS stores or user, asked with Connect's defaults. */
    public static RegistrySettings at(URI... urls) {
        return new RegistrySettings(
                List.of(urls), null, null, Duration.ofSeconds(30), null, Registration.AUTO_REGISTER, false);
    }

    public RegistrySettings withUser(String name, String secret) {
        return new RegistrySettings(urls, name, secret, timeout, tls, registration, normalize, converter);
    }

    boolean hasUser() {
        return user != null && !user.isEmpty();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "RegistrySettings[urls="
                + urls.stream().map(RegistrySettings::named).toList() + ", user=" + user + ", timeout=" + timeout
                + ", registration=" + registration + ", normalize=" + normalize + "]";
    }

    /** A URL as a message may show it: without the user and password that it may hold. */
    static String named(URI url) {
        String text = url.toString();
        return url.getRawUserInfo() == null ? text : text.replace(url.getRawUserInfo() + "@", "");
    }
}
