package io.kcqlcamel.plan;

import io.kcqlcamel.kcql.Clause;
import io.kcqlcamel.kcql.Selection;
import io.kcqlcamel.kcql.Statement;
import java.util.Set;

/** The clauses that are not carried out: an error where that would change what is sent, a note where it would not. */
final class ClauseCheck {

    private static final Set<Class<? extends Clause>> CARRIED_OUT =
            Set.of(Clause.PrimaryKey.class, Clause.IncrementalMode.class);

    private final Finding finding;

    ClauseCheck(Finding finding) {
        this.finding = finding;
    }

    void check(Statement statement) {
        statement.clauses().stream()
                .filter(clause -> !CARRIED_OUT.contains(clause.getClass()))
                .forEach(clause -> check(statement, clause));
    }

    private void check(Statement statement, Clause clause) {
        if (clause instanceof Clause.Other) {
            finding.note(clause.span(), clause.keyword() + " means nothing to a Cassandra source, and is passed over.");
        } else if (clause instanceof Clause.Batch) {
            finding.note(
                    clause.span(),
                    "BATCH has no effect: a page is a batch, and connect.cassandra.fetch.size is its size.");
        } else if (!(clause instanceof Clause.Ignore && columnsAreListed(statement))) {
            finding.error(clause.span(), clause.keyword() + " is not supported yet" + remedy(clause) + ".");
        }
    }

    private static String remedy(Clause clause) {
        return clause instanceof Clause.Ignore ? " with SELECT *: list the columns that are wanted instead" : "";
    }

    private static boolean columnsAreListed(Statement statement) {
        return statement.selections().stream().noneMatch(Selection.Star.class::isInstance);
    }
}
