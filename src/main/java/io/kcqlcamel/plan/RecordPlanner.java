package io.kcqlcamel.plan;

import io.kcqlcamel.config.ConnectorConfig;
import io.kcqlcamel.config.ConverterClass;
import io.kcqlcamel.config.ConverterConfig;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.kcql.Clause;
import io.kcqlcamel.kcql.Name;
import io.kcqlcamel.kcql.Span;
import io.kcqlcamel.kcql.Statement;
import io.kcqlcamel.plan.RecordPlan.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a statement makes of a row: its key, its value's form, its timestamp. */
final class RecordPlanner {

    private static final String DEFAULT_DELIMITER = ",";

    private final ConnectorConfig config;
    private final Finding finding;
    private final Statement statement;
    private final ReadColumns columns;
    private final boolean unwraps;

    RecordPlanner(ConnectorConfig config, Finding finding, Statement statement, ReadColumns columns) {
        this.config = config;
        this.finding = finding;
        this.statement = statement;
        this.columns = columns;
        this.unwraps = statement.clause(Clause.WithUnwrap.class).isPresent();
    }

    RecordPlan plan() {
        Optional<Key> key = key();
        if (key.isEmpty() || !unwraps) {
            statement.clause(Clause.KeyDelimiter.class).ifPresent(this::warnOfDelimiter);
        }
        Optional<String> timestamp = statement
                .clause(Clause.WithTimestamp.class)
                // The producer's own clock is what sys_time() asks for.
                .flatMap(Clause.WithTimestamp::column)
                .map(columns::named);
        return new RecordPlan(key, columns.without(), timestamp, text());
    }

    private Optional<Key> key() {
        Optional<Clause.WithKey> clause = statement.clause(Clause.WithKey.class);
        if (clause.isPresent()) {
            return clause.map(this::key);
        }
        if (config.isSet(Options.RECORD_KEY)) {
            columns.addPrimaryKey();
            return Optional.of(new Key(List.of(), delimiter()));
        }
        return Optional.empty();
    }

    private Key key(Clause.WithKey clause) {
        List<String> names = new ArrayList<>();
        for (Name name : clause.columns()) {
            String column = columns.named(name);
            if (names.contains(column)) {
                finding.error(name.span(), column + " is in WITHKEY twice. Take one of the two out.");
            }
            names.add(column);
        }
        requireConverter(clause.span(), names.size());
        return new Key(names, delimiter());
    }

    private void requireConverter(Span span, int size) {
        Optional<ConverterConfig> converter = config.keyConverter();
        if (converter.isEmpty() && !config.isSet(Options.KEY_CONVERTER)) {
            finding.error(
                    span,
                    "WITHKEY needs " + Options.KEY_CONVERTER.key() + ", which is missing: "
                            + Options.KEY_CONVERTER_REMEDY + ".");
        } else if (converter.orElse(null) instanceof ConverterConfig.ByteArray
                && config.transforms().isEmpty()
                && (unwraps || size > 1)) {
            finding.error(
                    span,
                    "org.apache.kafka.connect.converters.ByteArrayConverter takes one blob for a key, not "
                            + (unwraps ? "text" : "a struct of " + size + " columns")
                            + ". Choose another " + Options.KEY_CONVERTER.key() + ".");
        }
    }

    /** Present where the key is one text. */
    private Optional<String> delimiter() {
        return Optional.of(statement
                        .clause(Clause.KeyDelimiter.class)
                        .map(Clause.KeyDelimiter::delimiter)
                        .orElse(DEFAULT_DELIMITER))
                .filter(delimiter -> unwraps);
    }

    private void warnOfDelimiter(Clause.KeyDelimiter clause) {
        finding.warning(
                clause.span(),
                "KEYDELIMITER has no effect: only with a key and WITHUNWRAP are the key's values joined to one text.");
    }

    /** Which is all that Connect's ByteArrayConverter takes; what type a column has, only the cluster knows. */
    private void requireOneBlob(boolean formatted) {
        boolean one = columns.valueSize().map(size -> size == 1).orElse(true);
        if (!unwraps || formatted || !one) {
            finding.error(
                    statement.span(),
                    "org.apache.kafka.connect.converters.ByteArrayConverter takes the bytes of one blob for a value, and"
                            + " this value is " + (unwraps ? "text" : "a struct")
                            + ". Select that one column and add WITHUNWRAP without WITHFORMAT, or choose another "
                            + Options.VALUE_CONVERTER.key() + ".");
        }
    }

    private Optional<RecordPlan.Text> text() {
        Optional<Clause.WithFormat> format = statement.clause(Clause.WithFormat.class);
        if (config.transforms().isEmpty()
                && config.find(Options.VALUE_CONVERTER)
                        .filter(ConverterClass.BYTE_ARRAY::equals)
                        .isPresent()) {
            requireOneBlob(format.isPresent());
            return Optional.empty();
        }
        if (!unwraps) {
            format.ifPresent(clause -> finding.note(
                    clause.span(),
                    "WITHFORMAT has no effect without WITHUNWRAP: value.converter decides which bytes are written."));
            return Optional.empty();
        }
        if (format.isEmpty()) {
            return Optional.of(RecordPlan.Text.JOINED);
        }
        Name name = format.get().format();
        if (!name.text().toUpperCase(Locale.ROOT).equals(RecordPlan.Text.JSON.name())) {
            finding.error(
                    name.span(),
                    "WITHUNWRAP does not go with the format " + name.text() + ". There is JSON, which makes the row one"
                            + " JSON text; without WITHFORMAT its values are joined by commas; without WITHUNWRAP"
                            + " value.converter decides which bytes are written.");
        }
        return Optional.of(RecordPlan.Text.JSON);
    }
}
