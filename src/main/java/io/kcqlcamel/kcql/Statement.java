package io.kcqlcamel.kcql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One statement: which rows of which table go to which topic.
 *
 * @param upsert whether it begins with UPSERT INTO
 * @param selections at least one, in the order of the statement
 * @param clauses in the order of the statement, each kind at most once
 * @param text the statement as written, on one line: every run of white space outside quotes is one space
 * @param span offsets into the connector's whole KCQL value, without the semicolon
 */
public record Statement(
        boolean upsert,
        Name topic,
        List<Selection> selections,
        TableName from,
        List<Clause> clauses,
        String text,
        Span span) {

    public Statement {
        selections = List.copyOf(selections);
        clauses = List.copyOf(clauses);
    }

    /** The clause of that kind, if the statement has it. For {@link Clause.Other}, the first of them. */
    public <C extends Clause> Optional<C> clause(Class<C> kind) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The columns after PK; empty without that clause. */
    public List<Name> primaryKey() {
        return clause(Clause.PrimaryKey.class).map(Clause.PrimaryKey::columns).orElse(List.of());
    }

    /** The columns after IGNORE; empty without that clause. */
    public List<Name> ignored() {
        return clause(Clause.Ignore.class).map(Clause.Ignore::columns).orElse(List.of());
    }

    /** The statement in its canonical spelling, which parses to this statement again, but for text and spans. */
    public String canonical() {
        return (upsert ? "UPSERT" : "INSERT") + " INTO " + topic.canonical() + " SELECT "
                + Selection.canonical(selections) + " FROM " + from.canonical()
                + clauses.stream().map(clause -> " " + clause.canonical()).collect(Collectors.joining());
    }
}
