package io.kcqlcamel.config;

import java.util.stream.Stream;

/** Rules that need more than one option to judge. */
final class CrossChecks {

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
