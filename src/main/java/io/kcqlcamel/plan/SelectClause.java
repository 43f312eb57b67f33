package io.kcqlcamel.plan;

import io.kcqlcamel.kcql.Name;
import io.kcqlcamel.kcql.Selection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An entry of the list after SELECT, from KCQL to CQL. */
final class SelectClause {

    private SelectClause() {}

    private static String cql(List<Selection> selections) {
        return selections.stream().map(SelectClause::cql).collect(Collectors.joining(", "));
    }

    static String cql(Selection selection) {
        if (selection instanceof Selection.Column column) {
            return CqlIdentifier.of(column.name()).cql() + as(column.alias());
        }
        if (selection instanceof Selection.Function function) {
            return plain(function.function()) + "(" + cql(function.arguments()) + ")" + as(function.alias());
        }
        if (selection instanceof Selection.Cast cast) {
            return cql(cast.value()) + " AS " + plain(cast.type());
        }
        if (selection instanceof Selection.Literal literal) {
            return literal.text();
        }
        return "*";
    }

    /** Functions and types keep the case that they are written in: CQL folds it, and people know toUnixTimestamp. */
    private static String plain(Name name) {
        return name.quoted() ? CqlIdentifier.of(name).cql() : name.text();
    }

    /** A consumer sees the alias in the case in which the statement gives it. */
    private static String as(Optional<Name> alias) {
        return alias.map(name -> " AS " + new CqlIdentifier(name.text()).cql()).orElse("");
    }
}
