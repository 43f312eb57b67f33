package io.kcqlcamel.plan;

import io.kcqlcamel.kcql.Clause;
import io.kcqlcamel.kcql.Statement;
import io.kcqlcamel.mode.ModeName;
import java.util.Set;

/** The clauses that are not carried out: an error where that would change what is sent, a note where it would not. */
final class ClauseCheck {

    private static final Set<Class<? extends Clause>> CARRIED_OUT = Set.of(
            Clause.PrimaryKey.class,
            Clause.IncrementalMode.class,
            Clause.Ignore.class,
            Clause.WithKey.class,
            Clause.KeyDelimiter.class,
            Clause.WithFormat.class,
            Clause.WithUnwrap.class,
            Clause.WithTimestamp.class);

    private static final Set<ModeName> WITH_UNITS = Set.of(ModeName.TIMESTAMP, ModeName.BUCKETTIMESERIES);

    private final Statement statement;
    private final ModeName mode;
    private final int shards;
    private final Finding finding;

    ClauseCheck(Statement statement, ModeName mode, int shards, Finding finding) {
        this.statement = statement;
        this.mode = mode;
        this.shards = shards;
        this.finding = finding;
    }

    void check() {
        statement.clauses().stream()
                .filter(clause -> !CARRIED_OUT.contains(clause.getClass()))
                .forEach(this::check);
    }

    private void check(Clause clause) {
        if (clause instanceof Clause.Other || clause instanceof Clause.Properties) {
            finding.note(clause.span(), clause.keyword() + " means nothing to a Cassandra source, and is passed over.");
        } else if (clause instanceof Clause.Batch) {
            checkBatch(clause);
        } else if (clause instanceof Clause.Limit) {
            checkLimit(clause);
        } else if (clause instanceof Clause.TimestampUnit) {
            checkTimestampUnit(clause);
        }
    }

    private void checkBatch(Clause clause) {
        if (mode != ModeName.TOKEN) {
            finding.note(
                    clause.span(),
                    "BATCH has no effect: a page is a batch, and connect.cassandra.fetch.size is its size.");
        }
    }

    private void checkLimit(Clause clause) {
        if (mode != ModeName.BULK) {
            finding.error(
                    clause.span(),
                    "LIMIT would lose rows: INCREMENTALMODE=" + mode + " reads each stretch of the table once, and what"
                            + " is beyond the limit would never be read. Leave LIMIT out; connect.cassandra.fetch.size"
                            + " says how many rows are read and sent at a time.");
        } else if (shards > 1) {
            finding.error(
                    clause.span(),
                    "LIMIT counts the rows of one query, and tasks.max=" + shards
                            + " reads the table by as many queries. Set tasks.max to 1, or leave LIMIT out.");
        }
    }

    private void checkTimestampUnit(Clause clause) {
        if (!WITH_UNITS.contains(mode)) {
            finding.note(
                    clause.span(),
                    "TIMESTAMPUNIT has no effect: it tells INCREMENTALMODE=TIMESTAMP or BUCKETTIMESERIES what a column"
                            + " of numbers counts.");
        }
    }
}
