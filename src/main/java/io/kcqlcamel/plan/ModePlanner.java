package io.kcqlcamel.plan;

import io.kcqlcamel.config.ConnectorConfig;
import io.kcqlcamel.config.InitialOffset;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.kcql.Clause;
import io.kcqlcamel.kcql.Name;
import io.kcqlcamel.kcql.Statement;
import io.kcqlcamel.mode.Buckets;
import io.kcqlcamel.mode.Bulk;
import io.kcqlcamel.mode.ModeException;
import io.kcqlcamel.mode.ModeName;
import io.kcqlcamel.mode.ModeSettings;
import io.kcqlcamel.mode.ReadMode;
import io.kcqlcamel.mode.Slicing;
import io.kcqlcamel.text.Nearest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Which mode a statement asks for, and the settings that the mode needs. */
final class ModePlanner {

    private final ConnectorConfig config;
    private final Finding finding;

    ModePlanner(ConnectorConfig config, Finding finding) {
        this.config = config;
        this.finding = finding;
    }

    /** Bulk also where the statement or its settings ask for what there is not: that has been reported. */
    ReadMode mode(Statement statement) {
        Optional<Clause.IncrementalMode> clause = statement.clause(Clause.IncrementalMode.class);
        if (clause.isEmpty()) {
            statement.clause(Clause.PrimaryKey.class).ifPresent(this::warnOfBulk);
            return new Bulk();
        }
        Name name = clause.get().mode();
        Optional<ModeName> mode = ModeName.of(name.text()).filter(found -> found != ModeName.BULK);
        if (mode.isEmpty()) {
            finding.error(name.span(), unknown("INCREMENTALMODE", name.text(), ModeName.incremental()));
            return new Bulk();
        }
        return mode(statement, mode.get(), clause.get());
    }

    private ReadMode mode(Statement statement, ModeName mode, Clause.IncrementalMode clause) {
        List<Name> columns = statement.primaryKey();
        if (mode.readsByColumn() && columns.size() != 1) {
            finding.error(
                    clause.span(),
                    "INCREMENTALMODE=" + mode
                            + " needs the one column that tells when a row was written, and PK names "
                            + (columns.isEmpty() ? "none" : columns.size()) + ". Add PK and its name.");
            return new Bulk();
        }
        if (mode == ModeName.BUCKETTIMESERIES && bucketsAreBroken()) {
            return new Bulk();
        }
        try {
            ReadMode planned = mode.with(settings(statement, mode));
            planned.caution().ifPresent(caution -> finding.warning(clause.span(), caution));
            return planned;
        } catch (ModeException e) {
            finding.error(clause.span(), e.getMessage());
            return new Bulk();
        }
    }

    private ModeSettings settings(Statement statement, ModeName mode) {
        return new ModeSettings(
                statement.primaryKey().stream()
                        .map(name -> CqlIdentifier.of(name).cql())
                        .findFirst(),
                unit(statement),
                slicing(),
                mode == ModeName.BUCKETTIMESERIES ? buckets() : Optional.empty());
    }

    private Optional<TimeUnit> unit(Statement statement) {
        return statement.clause(Clause.TimestampUnit.class).flatMap(clause -> {
            String asked = clause.unit().text().toUpperCase(Locale.ROOT);
            if (ModeSettings.UNITS.contains(asked)) {
                return Optional.of(TimeUnit.valueOf(asked));
            }
            finding.error(
                    clause.unit().span(), unknown("TIMESTAMPUNIT", clause.unit().text(), ModeSettings.UNITS));
            return Optional.empty();
        });
    }

    private Slicing slicing() {
        // "now" only the running route can tell.
        Optional<Instant> initialOffset = config.get(Options.INITIAL_OFFSET) instanceof InitialOffset.At at
                ? Optional.of(at.instant())
                : Optional.empty();
        Optional<Duration> longest = config.find(Options.SLICE_DURATION);
        return new Slicing(initialOffset, config.get(Options.SLICE_DELAY), longest, config.get(Options.SLICE_OVERLAP));
    }

    /** Empty unless the file tells both the span of a bucket and how one is written. */
    private Optional<Buckets> buckets() {
        String column = CqlIdentifier.of(config.get(Options.BUCKET_TIMESERIES_FIELD_NAME))
                .cql();
        return config.find(Options.BUCKET_TIMESERIES_MODE)
                .map(span -> TimeUnit.valueOf(span.name() + "S"))
                .flatMap(unit ->
                        config.find(Options.BUCKET_TIMESERIES_FORMAT).map(format -> new Buckets(column, unit, format)));
    }

    private boolean bucketsAreBroken() {
        return config.isBroken(Options.BUCKET_TIMESERIES_MODE) || config.isBroken(Options.BUCKET_TIMESERIES_FORMAT);
    }

    private void warnOfBulk(Clause.PrimaryKey clause) {
        finding.warning(
                clause.span(),
                "Without INCREMENTALMODE the whole table is read and sent again at every poll; PK alone changes nothing."
                        + " If only new rows are wanted, add INCREMENTALMODE=TIMESTAMP.");
    }

    private static String unknown(String clause, String text, List<String> known) {
        return "There is no " + clause + " " + text + ". "
                + Nearest.to(text, known)
                        .map(near -> "Did you mean " + near + "? ")
                        .orElse("")
                + "There are " + String.join(", ", known) + ".";
    }
}
