package io.kcqlcamel.config;

import io.kcqlcamel.config.ConverterConfig.RegistryTls;
import io.kcqlcamel.config.ConverterConfig.Store;
import java.util.List;
import java.util.Optional;

/** Reads the settings of one converter: those of the value's, or those of the key's. */
final class ConverterReader {

    private final RawConfig settings;
    private final String prefix;
    private final Option<SubjectNameStrategy> subject;
    private final Problems problems;

    private ConverterReader(RawConfig raw, String prefix, Option<SubjectNameStrategy> subject, Problems problems) {
        this.settings = raw.within(prefix);
        this.prefix = prefix;
        this.subject = subject;
        this.problems = problems;
    }

    /** @return empty when a problem that has been reported leaves it unknown */
    static Optional<ConverterConfig> ofValue(ConverterClass type, RawConfig raw, Problems problems) {
        return new ConverterReader(raw, "value.converter.", ConverterOptions.VALUE_SUBJECT, problems).read(type);
    }

    /** @return empty when a problem that has been reported leaves it unknown */
    static Optional<ConverterConfig> ofKey(ConverterClass type, RawConfig raw, Problems problems) {
        return new ConverterReader(raw, "key.converter.", ConverterOptions.KEY_SUBJECT, problems).read(type);
    }

    private Optional<ConverterConfig> read(ConverterClass type) {
        OptionTable table = table(type);
        OptionValues values = OptionReader.read(List.of(table), settings, prefix, problems);
        settings.values().keySet().stream()
                .filter(key -> table.find(key).isEmpty())
                .forEach(key -> problems.note(UnknownKey.ofConverter(prefix, key, table)));
        return switch (type) {
            case JSON -> Optional.of(json(values));
            case AVRO -> avro(values);
            case STRING -> Optional.of(new ConverterConfig.StringConverter());
            case BYTE_ARRAY -> Optional.of(new ConverterConfig.ByteArray());
        };
    }

    private static OptionTable table(ConverterClass type) {
        return switch (type) {
            case JSON -> ConverterOptions.JSON;
            case AVRO -> ConverterOptions.AVRO;
            case STRING -> ConverterOptions.STRING;
            case BYTE_ARRAY -> ConverterOptions.BYTE_ARRAY;
        };
    }

    private static ConverterConfig json(OptionValues values) {
        return new ConverterConfig.Json(
                values.get(ConverterOptions.SCHEMAS_ENABLE),
                values.get(ConverterOptions.DECIMAL_FORMAT),
                values.get(ConverterOptions.REPLACE_NULL_WITH_DEFAULT));
    }

    private Optional<ConverterConfig> avro(OptionValues values) {
        Optional<RegistryAddress> address =
                values.find(ConverterOptions.REGISTRY_URL).map(RegistryAddress::parse);
        Optional<Secret> userInfo = userInfo(values, address);
        return address.map(known -> new ConverterConfig.Avro(
                known.urls(),
                userInfo,
                values.get(ConverterOptions.AUTO_REGISTER_SCHEMAS),
                values.get(ConverterOptions.USE_LATEST_VERSION),
                values.get(ConverterOptions.NORMALIZE_SCHEMAS),
                values.get(ConverterOptions.CONNECT_META_DATA),
                values.get(subject),
                tls(values)));
    }

    /** The user and password, from where the file says that they are. */
    private Optional<Secret> userInfo(OptionValues values, Optional<RegistryAddress> address) {
        Optional<Secret> given = values.find(ConverterOptions.USER_INFO);
        if (values.get(ConverterOptions.CREDENTIALS_SOURCE) == RegistryCredentialsSource.USER_INFO) {
            if (!values.isSet(ConverterOptions.USER_INFO)) {
                problems.error(prefix + "basic.auth.credentials.source is USER_INFO, but " + prefix
                        + "basic.auth.user.info is missing: add it, as user:password");
            }
            return given;
        }
        given.ifPresent(unused -> problems.warning(prefix + "basic.auth.user.info is not used, as with the replaced "
                + "connector: add " + prefix + "basic.auth.credentials.source=USER_INFO to use it"));
        address.filter(RegistryAddress::isAmbiguous)
                .ifPresent(it -> problems.error(prefix + "schema.registry.url holds different users or passwords for "
                        + "different addresses, which is not supported yet: give all of them the same"));
        return address.flatMap(RegistryAddress::userInfo);
    }

    private static RegistryTls tls(OptionValues values) {
        return new RegistryTls(
                values.find(ConverterOptions.TRUST_STORE_LOCATION)
                        .map(location -> new Store(
                                location,
                                values.find(ConverterOptions.TRUST_STORE_PASSWORD),
                                values.get(ConverterOptions.TRUST_STORE_TYPE))),
                values.find(ConverterOptions.KEY_STORE_LOCATION)
                        .map(location -> new Store(
                                location,
                                values.find(ConverterOptions.KEY_STORE_PASSWORD),
                                values.get(ConverterOptions.KEY_STORE_TYPE))),
                values.find(ConverterOptions.KEY_PASSWORD));
    }
}
