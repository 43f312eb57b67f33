package io.kcqlcamel.config;

import io.kcqlcamel.chain.Chain;
import io.kcqlcamel.chain.ChainReader;
import java.util.List;
import java.util.Optional;

/** Texts of a connector's file in, a {@link ConnectorConfig} out, with all that was found. */
final class ConnectorReader {

    private ConnectorReader() {}

    /** @param problems those already found */
    static ConnectorConfig read(String fileName, RawConfig raw, Problems problems) {
        OptionValues values = OptionReader.read(Options.TABLES, raw, "", problems);
        reportFamilies(raw, problems);
        reportUnknownKeys(raw, problems);
        CrossChecks.check(values, problems);
        new ProducerOverrides(ConnectorConfig.family(Options.PRODUCER_OVERRIDE, raw))
                .check(ExactlyOnceSupport.of(values), problems);
        Optional<ConverterConfig> valueConverter =
                values.find(Options.VALUE_CONVERTER).flatMap(type -> ConverterReader.ofValue(type, raw, problems));
        Optional<ConverterConfig> keyConverter =
                values.find(Options.KEY_CONVERTER).flatMap(type -> ConverterReader.ofKey(type, raw, problems));
        reportKeySettingsWithoutConverter(raw, problems);
        Chain transforms = ChainReader.read(raw.values(), problems::error, problems::warning);
        requireKeyConverter(transforms, values, problems);
        return new ConnectorConfig(fileName, values, raw, valueConverter, keyConverter, transforms, problems.list());
    }

    private static void reportFamilies(RawConfig raw, Problems problems) {
        for (OptionFamily family : Options.families()) {
            List<String> keys = raw.values().keySet().stream()
                    .filter(key -> Options.find(key).isEmpty()
                            && Options.family(key).filter(family::equals).isPresent())
                    .toList();
            family.judge(keys).ifPresent(problems::add);
            keys.forEach(key -> References.report(key, Reference.in(raw.values().get(key)), problems));
        }
    }

    private static void reportUnknownKeys(RawConfig raw, Problems problems) {
        raw.values().keySet().stream()
                .filter(key ->
                        Options.find(key).isEmpty() && Options.family(key).isEmpty())
                .map(UnknownKey::of)
                .forEach(problems::add);
    }

    private static void reportKeySettingsWithoutConverter(RawConfig raw, Problems problems) {
        boolean hasSettings = !raw.within("key.converter.").values().isEmpty();
        if (hasSettings && !raw.values().containsKey(Options.KEY_CONVERTER.key())) {
            problems.note("key.converter.* has no effect without key.converter");
        }
    }

    /** Without one, Connect takes the worker's. */
    private static void requireKeyConverter(Chain transforms, OptionValues values, Problems problems) {
        if (!values.isSet(Options.KEY_CONVERTER)) {
            transforms
                    .setsKeys()
                    .ifPresent(key -> problems.error(key + " works on the keys of records, and " + Options.KEY_CONVERTER
                            + " is missing, which writes them: copy it from the Connect worker's configuration, with"
                            + " all that starts with key.converter. there"));
        }
    }
}
