package io.kcqlcamel.plan;

import io.kcqlcamel.config.ConnectorConfig;
import io.kcqlcamel.config.InitialOffset;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.kcql.Clause;
import io.kcqlcamel.kcql.Name;
import io.kcqlcamel.kcql.Statement;
import io.kcqlcamel.mode.Bulk;
import io.kcqlcamel.mode.ReadMode;
import io.kcqlcamel.mode.Timestamp;
import io.kcqlcamel.text.Nearest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which mode a statement asks for. */
final class ModePlanner {

    private static final List<String> MODES =
            List.of("TIMESTAMP", "TIMEUUID", "TOKEN", "BUCKETTIMESERIES", "DSESEARCHTIMESTAMP");

    private final ConnectorConfig config;
    private final Finding finding;

    ModePlanner(ConnectorConfig config, Finding finding) {
        this.config = config;
        this.finding = finding;
    }

    ReadMode mode(Statement statement) {
        Optional<Clause.IncrementalMode> clause = statement.clause(Clause.IncrementalMode.class);
        if (clause.isEmpty()) {
            statement.clause(Clause.PrimaryKey.class).ifPresent(this::warnOfBulk);
            return new Bulk();
        }
        Name name = clause.get().mode();
        String mode = name.text().toUpperCase(Locale.ROOT);
        if (!MODES.contains(mode)) {
            finding.error(name.span(), unknown(name.text()));
        } else if (mode.equals(Timestamp.NAME)) {
            return timestamp(statement, clause.get());
        } else {
            finding.error(
                    name.span(),
                    "INCREMENTALMODE=" + mode + " is not supported yet. Supported are TIMESTAMP, and bulk: no"
                            + " INCREMENTALMODE.");
        }
        return new Bulk();
    }

    private ReadMode timestamp(Statement statement, Clause.IncrementalMode clause) {
        List<Name> columns = statement.primaryKey();
        if (columns.size() != 1) {
            finding.error(
                    clause.span(),
                    "INCREMENTALMODE=TIMESTAMP needs the one column that tells when a row was written, and PK names "
                            + (columns.isEmpty() ? "none" : columns.size()) + ". Add PK and its name.");
            return new Bulk();
        }
        String column = CqlIdentifier.of(columns.get(0)).cql();
        return new Timestamp(column, initialOffset(), config.get(Options.SLICE_DELAY));
    }

    /** Empty for {@code now}, which only the running route can tell. */
    private Optional<Instant> initialOffset() {
        return config.get(Options.INITIAL_OFFSET) instanceof InitialOffset.At at
                ? Optional.of(at.instant())
                : Optional.empty();
    }

    private void warnOfBulk(Clause.PrimaryKey clause) {
        finding.warning(
                clause.span(),
                "Without INCREMENTALMODE the whole table is read and sent again at every poll; PK alone changes nothing."
                        + " If only new rows are wanted, add INCREMENTALMODE=TIMESTAMP.");
    }

    private static String unknown(String mode) {
        return "There is no INCREMENTALMODE " + mode + ". "
                + Nearest.to(mode, MODES)
                        .map(near -> "Did you mean " + near + "? ")
                        .orElse("")
                + "There are " + String.join(", ", MODES) + ".";
    }
}
