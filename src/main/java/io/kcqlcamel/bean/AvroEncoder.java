package io.kcqlcamel.bean;

import io.kcqlcamel.encode.AvroFormat;
import io.kcqlcamel.encode.Converter;
import io.kcqlcamel.encode.RegistrySettings;
import io.kcqlcamel.encode.RegistrySettings.Registration;
import io.kcqlcamel.encode.SchemaRegistry;
import io.kcqlcamel.encode.SubjectNameStrategy;
import io.kcqlcamel.tls.Tls;
import io.kcqlcamel.transform.AvroConverter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Writes what Confluent's AvroConverter writes, with a schema registry of Confluent's API. */
public final class AvroEncoder extends PageEncoder {

    private String registryUrls;
    private String registryUserInfo = "";
    private boolean autoRegister = true;
    private boolean useLatestVersion;
    private boolean normalizeSchemas;
    private boolean connectMetaData = true;
    private SubjectNameStrategy subjects = SubjectNameStrategy.TOPIC_NAME;
    private String trustStore = "";
    private String trustStorePassword = "";
    private String trustStoreType = "JKS";
    private String keyStore = "";
    private String keyStorePassword = "";
    private String keyStoreType = "JKS";
    private String keyPassword = "";
    private SchemaRegistry registry;

    @Override
    Converter converter() {
        return new AvroFormat(registry(), subjects, isKey(), connectMetaData, isCollectionsAsJson());
    }

    @Override
    org.apache.kafka.connect.storage.Converter connectConverter() {
        return new AvroConverter(registry(), subjects, isKey(), connectMetaData);
    }

    /** Before the first row comes, which may be days later: is the registry there, and does it let us in? */
    @Override
    void checkConverter() {
        registry().check(subjects.subject(topic(), isKey(), recordName()));
    }

    private synchronized SchemaRegistry registry() {
        if (registry == null) {
            registry = new SchemaRegistry(settings());
        }
        return registry;
    }

    private RegistrySettings settings() {
        int colon = registryUserInfo.indexOf(':');
        List<URI> urls = Arrays.stream(registryUrls.split(","))
                .map(String::trim)
                .map(URI::create)
                .toList();
        RegistrySettings settings = new RegistrySettings(
                urls,
                colon < 0 ? registryUserInfo : registryUserInfo.substring(0, colon),
                registryUserInfo.substring(colon + 1),
                Duration.ofSeconds(30),
                tls(urls),
                registration(),
                normalizeSchemas);
        return isKey() ? settings.ofKeys() : settings;
    }

    /** Null where the JVM's own trust store is enough; without TLS it is not read, unless an address leads elsewhere. */
    private SSLContext tls(List<URI> urls) {
        Optional<Tls.Store> trust =
                given(trustStore).map(path -> new Tls.Store(Path.of(path), trustStorePassword, trustStoreType));
        Optional<Tls.Store> key =
                given(keyStore).map(path -> new Tls.Store(Path.of(path), keyStorePassword, keyStoreType));
        if (trust.isPresent() || key.isPresent()) {
            return new Tls(trust, key, given(keyPassword)).context();
        }
        return urls.stream().allMatch(url -> "http".equalsIgnoreCase(url.getScheme())) ? Tls.ifNeeded() : null;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private Registration registration() {
        if (autoRegister) {
            return Registration.AUTO_REGISTER;
        }
        return useLatestVersion ? Registration.USE_LATEST : Registration.LOOK_UP;
    }

    /** Addresses, separated by commas, asked in turn until one answers. */
    public void setRegistryUrls(String registryUrls) {
        this.registryUrls = registryUrls;
    }

    /** {@code user:password}; empty for none. */
    public void setRegistryUserInfo(String registryUserInfo) {
        this.registryUserInfo = registryUserInfo;
    }

    /** Whether a new schema is registered, or only looked up. */
    public void setAutoRegister(boolean autoRegister) {
        this.autoRegister = autoRegister;
    }

    /** Whether, where schemas are not registered, the subject's latest version is written with. */
    public void setUseLatestVersion(boolean useLatestVersion) {
        this.useLatestVersion = useLatestVersion;
    }

    public void setNormalizeSchemas(boolean normalizeSchemas) {
        this.normalizeSchemas = normalizeSchemas;
    }

    /** Whether schemas hold what only Connect reads. */
    public void setConnectMetaData(boolean connectMetaData) {
        this.connectMetaData = connectMetaData;
    }

    /** TOPIC_NAME, RECORD_NAME or TOPIC_RECORD_NAME. */
    public void setSubjects(String subjects) {
        this.subjects = SubjectNameStrategy.valueOf(subjects);
    }

    /** Whom to trust as the registry; empty: whom the JVM trusts. */
    public void setTrustStore(String path) {
        this.trustStore = path;
    }

    public void setTrustStorePassword(String password) {
        this.trustStorePassword = password;
    }

    /** JKS or PKCS12. */
    public void setTrustStoreType(String type) {
        this.trustStoreType = type;
    }

    /** Our own key and certificate; empty for none. */
    public void setKeyStore(String path) {
        this.keyStore = path;
    }

    public void setKeyStorePassword(String password) {
        this.keyStorePassword = password;
    }

    /** JKS or PKCS12. */
    public void setKeyStoreType(String type) {
        this.keyStoreType = type;
    }

    /** Of the key in the key store; empty: the store's own. */
    public void setKeyPassword(String password) {
        this.keyPassword = password;
    }
}
