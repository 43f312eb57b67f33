package io.kcqlcamel.config;

import java.nio.charset.Charset;
import java.util.List;

/**
 * The settings of each converter. Their keys stand in a file after {@code value.converter.} and {@code key.converter.}.
 */
final class ConverterOptions {

    static final OptionTable JSON = new OptionTable("", Section.JSON);
    static final OptionTable AVRO = new OptionTable("", Section.AVRO);
    static final OptionTable STRING = new OptionTable("", Section.STRING);
    static final OptionTable BYTE_ARRAY = new OptionTable("", Section.BYTE_ARRAY);

    private static final String CACHE = "a table's schema is kept as long as it is read";
    private static final String OWN_SCHEMAS = "the schemas that we write never need it";

    static final Option<Boolean> SCHEMAS_ENABLE = JSON.option(
                    "schemas.enable", Types.BOOLEAN, "Whether each message holds its schema beside its payload.")
            .defaultsTo("true")
            .honoured();

    static final Option<DecimalFormat> DECIMAL_FORMAT = JSON.option(
                    "decimal.format", Types.choice(DecimalFormat.class), "How a decimal is written.")
            .defaultsTo("BASE64")
            .honoured();

    static final Option<Boolean> REPLACE_NULL_WITH_DEFAULT = JSON.option(
                    "replace.null.with.default", Types.BOOLEAN, "Whether null is written as the field's default.")
            .defaultsTo("true")
            .honoured();

    static final Option<Secret> REGISTRY_URL = AVRO.option(
                    "schema.registry.url", Types.REGISTRY_URLS, "The schema registry; several are tried in turn.")
            .required("add the address of the schema registry")
            .honoured();

    static final Option<RegistryCredentialsSource> CREDENTIALS_SOURCE = AVRO.option(
                    "basic.auth.credentials.source",
                    Types.choice(RegistryCredentialsSource.class),
                    "Where the registry's user and password come from.")
            .or("schema.registry.basic.auth.credentials.source")
            .defaultsTo("URL")
            .notYet("USER_INFO");

    static final Option<Secret> USER_INFO = AVRO.option(
                    "basic.auth.user.info", Types.USER_INFO, "The registry's user and password, with a colon between.")
            .or("schema.registry.basic.auth.user.info")
            .honoured();

    static final Option<Boolean> AUTO_REGISTER_SCHEMAS = AVRO.option(
                    "auto.register.schemas", Types.BOOLEAN, "Whether a new schema is registered, or only looked up.")
            .defaultsTo("true")
            .honoured();

    static final Option<Boolean> USE_LATEST_VERSION = AVRO.option(
                    "use.latest.version", Types.BOOLEAN, "Whether the subject's latest schema is written with.")
            .defaultsTo("false")
            .honoured();

    static final Option<Boolean> NORMALIZE_SCHEMAS = AVRO.option(
                    "normalize.schemas", Types.BOOLEAN, "Whether the registry normalizes a schema first.")
            .defaultsTo("false")
            .honoured();

    static final Option<Boolean> CONNECT_META_DATA = AVRO.option(
                    "connect.meta.data", Types.BOOLEAN, "Whether schemas hold Connect's own properties.")
            .defaultsTo("true")
            .honoured();

    static final Option<SubjectNameStrategy> VALUE_SUBJECT = AVRO.option(
                    "value.subject.name.strategy", subjects(), "The subject of a value's schema.")
            .defaultsTo(SubjectNameStrategy.TOPIC_NAME.className())
            .honoured();

    static final Option<SubjectNameStrategy> KEY_SUBJECT = AVRO.option(
                    "key.subject.name.strategy", subjects(), "The subject of a key's schema.")
            .defaultsTo(SubjectNameStrategy.TOPIC_NAME.className())
            .honoured();

    static final Option<Resolvable<String>> TRUST_STORE_LOCATION = AVRO.option(
                    "schema.registry.ssl.truststore.location",
                    Types.TEXT.orReference(),
                    "Whom to trust as the registry; without it, whom the JVM trusts.")
            .honoured();

    static final Option<Secret> TRUST_STORE_PASSWORD = AVRO.option(
                    "schema.registry.ssl.truststore.password", Types.SECRET, "The trust store's password.")
            .honoured();

    static final Option<StoreType> TRUST_STORE_TYPE = AVRO.option(
                    "schema.registry.ssl.truststore.type", Types.choice(StoreType.class), "The trust store's format.")
            .defaultsTo("JKS")
            .honoured();

    static final Option<Resolvable<String>> KEY_STORE_LOCATION = AVRO.option(
                    "schema.registry.ssl.keystore.location", Types.TEXT.orReference(), "Our own key and certificate.")
            .honoured();

    static final Option<Secret> KEY_STORE_PASSWORD = AVRO.option(
                    "schema.registry.ssl.keystore.password", Types.SECRET, "The key store's password.")
            .honoured();

    static final Option<StoreType> KEY_STORE_TYPE = AVRO.option(
                    "schema.registry.ssl.keystore.type", Types.choice(StoreType.class), "The key store's format.")
            .defaultsTo("JKS")
            .honoured();

    static final Option<Secret> KEY_PASSWORD = AVRO.option(
                    "schema.registry.ssl.key.password",
                    Types.SECRET,
                    "The password of the key in the key store; without it the store's own.")
            .honoured();

    static final Option<Charset> ENCODING = STRING.option(
                    "converter.encoding", Types.CHARSET, "The character set of the bytes.")
            .defaultsTo("UTF-8")
            .notYet();

    static {
        JSON.option("schemas.cache.size", Types.INTEGER, "How many schemas are kept.")
                .defaultsTo("1000")
                .accepted(CACHE);
        AVRO.option("schemas.cache.config", Types.INTEGER, "How many schemas are kept.")
                .defaultsTo("1000")
                .accepted(CACHE);
        AVRO.option("schemas.cache.size", Types.INTEGER, "How many schemas are kept, in older releases.")
                .defaultsTo("1000")
                .accepted(CACHE);
        AVRO.option("max.schemas.per.subject", Types.INTEGER, "How many schemas the registry's client keeps.")
                .defaultsTo("1000")
                .accepted(CACHE);
        AVRO.option("enhanced.avro.schema.support", Types.BOOLEAN, "Whether enumerations and packages are kept.")
                .defaultsTo("false")
                .accepted(OWN_SCHEMAS);
        AVRO.option("allow.optional.map.keys", Types.BOOLEAN, "Whether a map's keys may be null.")
                .defaultsTo("false")
                .accepted("the keys of Cassandra's maps are never null");
        AVRO.option("flatten.unions", Types.BOOLEAN, "How unions are written.")
                .defaultsTo("false")
                .accepted(OWN_SCHEMAS);
        AVRO.option("scrub.invalid.names", Types.BOOLEAN, "Whether names that Avro refuses are changed.")
                .defaultsTo("false")
                .notYet();
        AVRO.option("bearer.auth.credentials.source", Types.TEXT, "Where the registry's token comes from.")
                .or("schema.registry.bearer.auth.credentials.source")
                .notYet();
        AVRO.option("bearer.auth.token", Types.SECRET, "The registry's token.")
                .or("schema.registry.bearer.auth.token")
                .notYet();
        AVRO.option("proxy.host", Types.TEXT, "A proxy before the registry.")
                .or("schema.registry.proxy.host")
                .notYet();
        AVRO.option("proxy.port", Types.INTEGER, "The port of proxy.host.")
                .or("schema.registry.proxy.port")
                .accepted("it counts only with proxy.host");
        AVRO.option("use.schema.id", Types.INTEGER, "Writes with the schema of this id; -1: none.")
                .defaultsTo("-1")
                .notYet();
        AVRO.option("latest.compatibility.strict", Types.BOOLEAN, "Whether use.latest.version checks first.")
                .defaultsTo("true")
                .notYet();
        AVRO.option(
                        "schema.registry.ssl.endpoint.identification.algorithm",
                        Types.TEXT,
                        "How the registry's host name is checked against its certificate.")
                .defaultsTo("https")
                .notYet("HTTPS");
    }

    static final List<OptionTable> TABLES = List.of(JSON, AVRO, STRING, BYTE_ARRAY);

    private ConverterOptions() {}

    private static Type<SubjectNameStrategy> subjects() {
        return Types.className(SubjectNameStrategy.class, SubjectNameStrategy::className);
    }
}
