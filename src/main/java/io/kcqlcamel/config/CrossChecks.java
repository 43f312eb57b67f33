package io.kcqlcamel.config;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Rules that need more than one option to judge. */
final class CrossChecks {

    private static final Map<OffsetsStore, Option<?>> OFFSETS_PLACES = new EnumMap<>(Map.of(
            OffsetsStore.KAFKA, Options.OFFSETS_STORAGE_TOPIC,
            OffsetsStore.CASSANDRA, Options.OFFSETS_TABLE,
            OffsetsStore.FILE, Options.OFFSETS_FILE));

    private CrossChecks() {}

    static void check(OptionValues values, Problems problems) {
        requireTogether(Options.USERNAME, Options.PASSWORD, values, problems);
        requireTogether(Options.PASSWORD, Options.USERNAME, values, problems);
        requireKeyConverter(values, problems);
        reportUnusedRetries(values, problems);
        reportUnusedDeadLetters(values, problems);
        if (values.find(Options.SSL_CLIENT_CERT_AUTH).orElse(false) && !values.isSet(Options.KEY_STORE_PATH)) {
            problems.error(Options.SSL_CLIENT_CERT_AUTH + " is true, which demands our own certificate: set "
                    + Options.KEY_STORE_PATH);
        }
        checkOffsetsStore(values, problems);
        if (!values.isBroken(Options.SSL_ENABLED) && !values.get(Options.SSL_ENABLED)) {
            reportUnused(Options.TRUST_STORE_PATH, values, problems);
            reportUnused(Options.KEY_STORE_PATH, values, problems);
        }
    }

    private static void reportUnusedRetries(OptionValues values, Problems problems) {
        if (values.find(Options.ERROR_POLICY).filter(ErrorPolicy.RETRY::equals).isEmpty()) {
            Stream.of(Options.MAX_RETRIES, Options.RETRY_INTERVAL)
                    .filter(values::isSet)
                    .forEach(option -> problems.note(
                            option + " has no effect: it counts only with " + Options.ERROR_POLICY + " RETRY"));
        }
    }

    private static void reportUnusedDeadLetters(OptionValues values, Problems problems) {
        boolean skips = values.find(Options.ERRORS_TOLERANCE)
                        .filter(ErrorTolerance.ALL::equals)
                        .isPresent()
                || values.find(Options.ERROR_POLICY)
                        .filter(ErrorPolicy.NOOP::equals)
                        .isPresent();
        if (!skips) {
            Stream.of(
                            Options.DEAD_LETTER_TOPIC,
                            Options.DEAD_LETTER_REPLICATION_FACTOR,
                            Options.DEAD_LETTER_CONTEXT_HEADERS,
                            Options.ERRORS_LOG,
                            Options.ERRORS_LOG_MESSAGES)
                    .filter(values::isSet)
                    .forEach(option -> problems.note(option + " has no effect: no row is skipped unless "
                            + Options.ERRORS_TOLERANCE + " is all, or " + Options.ERROR_POLICY + " is NOOP"));
        }
    }

    private static void checkOffsetsStore(OptionValues values, Problems problems) {
        OffsetsStore store = values.get(Options.OFFSETS_STORE);
        OFFSETS_PLACES.forEach((place, option) -> checkPlace(store, place, option, values, problems));
        if (store == OffsetsStore.KAFKA) {
            return;
        }
        if (values.get(Options.EXACTLY_ONCE_SUPPORT) == ExactlyOnceSupport.REQUIRED) {
            problems.error(
                    Options.EXACTLY_ONCE_SUPPORT + "=required needs positions in Kafka, in the transaction of the"
                            + " rows, but " + Options.OFFSETS_STORE + " is " + inWords(store) + ": remove "
                            + Options.OFFSETS_STORE + ", or set " + Options.EXACTLY_ONCE_SUPPORT + " to disabled");
        } else {
            problems.note("Rows are sent at least once: positions are kept after them, by " + Options.OFFSETS_STORE
                    + "=" + inWords(store) + ", and a crash may send a page of each shard again");
        }
    }

    private static void checkPlace(
            OffsetsStore store, OffsetsStore place, Option<?> option, OptionValues values, Problems problems) {
        boolean needed = store == place && place != OffsetsStore.KAFKA;
        if (needed && !values.isSet(option)) {
            problems.error(Options.OFFSETS_STORE + " is " + inWords(store) + ", but " + option
                    + " is missing, which says where: set it");
        } else if (store != place && values.isSet(option)) {
            problems.note(option + " has no effect: " + Options.OFFSETS_STORE + " is " + inWords(store));
        }
    }

    private static String inWords(OffsetsStore store) {
        return store.name().toLowerCase(Locale.ROOT);
    }

    private static void requireKeyConverter(OptionValues values, Problems problems) {
        if (values.find(Options.RECORD_KEY).isPresent() && !values.isSet(Options.KEY_CONVERTER)) {
            problems.error(Options.RECORD_KEY + " needs " + Options.KEY_CONVERTER + ", which is missing: "
                    + Options.KEY_CONVERTER_REMEDY);
        }
    }

    private static void requireTogether(Option<?> one, Option<?> other, OptionValues values, Problems problems) {
        if (values.isSet(one) && !values.isSet(other)) {
            problems.error(one + " is set, but " + other + " is not: set both, or neither");
        }
    }

    private static void reportUnused(Option<?> store, OptionValues values, Problems problems) {
        if (values.isSet(store)) {
            problems.note(store + " has no effect: " + Options.SSL_ENABLED + " is false");
        }
    }
}
