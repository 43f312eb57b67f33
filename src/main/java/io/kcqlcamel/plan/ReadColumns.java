package io.kcqlcamel.plan;

import io.kcqlcamel.kcql.Clause;
import io.kcqlcamel.kcql.Name;
import io.kcqlcamel.kcql.Selection;
import io.kcqlcamel.kcql.Statement;
import io.kcqlcamel.text.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns that a statement's query reads: those of its list but for what IGNORE names, and those that only its key or
 * timestamp needs.
 */
final class ReadColumns {

    /** Stands for the columns of the primary key, which only the cluster knows; replaced when the route starts. */
    private static final String PRIMARY_KEY = ":primaryKey";

    /** What the column that tells a row's time is named when it is read beside whatever the list has. */
    private static final String TIME = ":time ";

    private final Statement statement;
    private final Finding finding;
    private final boolean all;
    private final Set<String> ignored = new LinkedHashSet<>();
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<String> added = new LinkedHashSet<>();
    private boolean primaryKey;
    private Optional<CqlIdentifier> time = Optional.empty();

    ReadColumns(Statement statement, Finding finding) {
        this.statement = statement;
        this.finding = finding;
        this.all = statement.selections().stream().anyMatch(Selection.Star.class::isInstance);
        statement.clause(Clause.Ignore.class).ifPresent(this::ignore);
    }

    private void ignore(Clause.Ignore clause) {
        for (Name name : clause.columns()) {
            Optional<String> output = outputs().stream()
                    .filter(known -> CqlIdentifier.isNamed(known, name))
                    .findFirst();
            if (output.isEmpty() && !all) {
                finding.warning(name.span(), notSelected(name.text()));
            }
            ignored.add(output.orElse(CqlIdentifier.of(name).exact()));
        }
        if (!all && statement.selections().stream().allMatch(this::isIgnored)) {
            finding.error(clause.span(), "IGNORE leaves no column for the value.");
        }
    }

    private String notSelected(String name) {
        return "IGNORE has no effect on " + name + ", which is not selected."
                + Nearest.to(name, outputs())
                        .map(near -> " Did you mean " + near + "?")
                        .orElse("");
    }

    /** The name under which the column is read that this name means: a column's own, or the one after AS. */
    String named(Name name) {
        List<Selection> meant = statement.selections().stream()
                .filter(selection -> means(selection, name))
                .toList();
        List<String> names = outputs(meant.stream());
        if (names.size() > 1) {
            finding.error(
                    name.span(),
                    name.text() + " may be "
                            + meant.stream().map(Selection::canonical).collect(Collectors.joining(", or "))
                            + ". Give each of them a name of its own with AS, and use that.");
        }
        String exact = names.isEmpty() ? CqlIdentifier.of(name).exact() : names.get(0);
        (names.isEmpty() && !all ? added : needed).add(exact);
        return exact;
    }

    /** Reads the table's primary key too, whatever of it the list has; with {@code *} it is there. */
    void addPrimaryKey() {
        primaryKey = !all;
    }

    /** Reads what tells one row from any other: its primary key, and its time. */
    void addIdentity(Name time) {
        addPrimaryKey();
        this.time = Optional.of(CqlIdentifier.of(time)).filter(column -> !all);
    }

    /** What stands after SELECT. */
    String cql() {
        Stream<String> listed = statement.selections().stream()
                .filter(selection -> !isIgnored(selection)
                        || needed.contains(output(selection).orElseThrow()))
                .map(SelectClause::cql);
        Stream<String> apart = Stream.concat(
                time.map(column -> column.cql() + " AS " + new CqlIdentifier(TIME + column.exact()).cql()).stream(),
                Stream.of(PRIMARY_KEY).filter(marker -> primaryKey));
        Stream<String> more = Stream.concat(added.stream().map(name -> new CqlIdentifier(name).cql()), apart);
        return Stream.concat(listed, more).collect(Collectors.joining(", "));
    }

    /** What is read and is no part of the value. */
    List<String> without() {
        Set<String> without = new LinkedHashSet<>(ignored);
        if (!all) {
            without.retainAll(needed);
        }
        without.addAll(added);
        return List.copyOf(without);
    }

    /** How many columns the value has; empty where only the cluster knows. */
    Optional<Long> valueSize() {
        return all
                ? Optional.empty()
                : Optional.of(statement.selections().stream()
                        .filter(selection -> !isIgnored(selection))
                        .count());
    }

    private boolean isIgnored(Selection selection) {
        return output(selection).filter(ignored::contains).isPresent();
    }

    private List<String> outputs() {
        return outputs(statement.selections().stream());
    }

    private static List<String> outputs(Stream<Selection> selections) {
        return selections
                .map(ReadColumns::output)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static boolean means(Selection selection, Name name) {
        boolean output = output(selection)
                .filter(known -> CqlIdentifier.isNamed(known, name))
                .isPresent();
        return output
                || selection instanceof Selection.Column column
                        && CqlIdentifier.of(column.name()).equals(CqlIdentifier.of(name));
    }

    /** The name that rows have it under; of a function without AS only Cassandra knows it. */
    private static Optional<String> output(Selection selection) {
        if (selection instanceof Selection.Column column) {
            return column.alias()
                    .map(Name::text)
                    .or(() -> Optional.of(CqlIdentifier.of(column.name()).exact()));
        }
        return selection instanceof Selection.Function function
                ? function.alias().map(Name::text)
                : Optional.empty();
    }
}
