package io.kcqlcamel.config;

import java.util.List;
import java.util.Optional;

/** What writes the bytes of keys or of values, with the settings that decide which bytes. */
public sealed interface ConverterConfig {

    /** Which of Connect's it is. */
    ConverterClass type();

    /**
     * Connect's {@code JsonConverter}.
     *
     * @param schemasEnable whether each message is {@code {"schema":…,"payload":…}}
     */
    record Json(boolean schemasEnable, DecimalFormat decimalFormat, boolean replaceNullWithDefault)
            implements ConverterConfig {
        @Override
        public ConverterClass type() {
            return ConverterClass.JSON;
        }
    }

    /**
     * Confluent's {@code AvroConverter}.
     *
     * @param registryUrls at least one, to be tried in turn, without user and password; each may hold references
     * @param userInfo {@code user:password} for the registry, or a reference to it
     * @param autoRegister whether a new schema is registered, or only looked up
     * @param useLatestVersion whether the subject's latest schema is written with
     * @param normalizeSchemas whether the registry normalizes a schema before it compares
     * @param connectMetaData whether schemas hold {@code connect.*} properties
     */
    record Avro(
            List<String> registryUrls,
            Optional<Secret> userInfo,
            boolean autoRegister,
            boolean useLatestVersion,
            boolean normalizeSchemas,
            boolean connectMetaData,
            SubjectNameStrategy subjectNameStrategy,
            RegistryTls tls)
            implements ConverterConfig {

        public Avro {
            registryUrls = List.copyOf(registryUrls);
        }

        @Override
        public ConverterClass type() {
            return ConverterClass.AVRO;
        }
    }

    /** Connect's {@code StringConverter}, in UTF-8. */
    record StringConverter() implements ConverterConfig {
        @Override
        public ConverterClass type() {
            return ConverterClass.STRING;
        }
    }

    /** Connect's {@code ByteArrayConverter}, which takes nothing but bytes. */
    record ByteArray() implements ConverterConfig {
        @Override
        public ConverterClass type() {
            return ConverterClass.BYTE_ARRAY;
        }
    }

    /**
     * TLS towards the schema registry.
     *
     * @param trustStore empty: whom the JVM trusts
     * @param keyStore empty: no certificate of our own
     * @param keyPassword empty: that of the key store
     */
    record RegistryTls(Optional<Store> trustStore, Optional<Store> keyStore, Optional<Secret> keyPassword) {}

    /** A trust store or a key store. */
    record Store(Resolvable<String> location, Optional<Secret> password, StoreType type) {}
}
