package io.kcqlcamel.kcql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One entry of the list after SELECT, or one argument of a function in it. */
public sealed interface Selection {

    Span span();

    /** The selection as KCQL, its alias included. */
    String canonical();

    /** {@code *}: every column; as an argument only in {@code count(*)}. */
    record Star(Span span) implements Selection {

        @Override
        public String canonical() {
            return "*";
        }
    }

    /** {@code name} or {@code name AS alias}; an argument has no alias. */
    record Column(Name name, Optional<Name> alias, Span span) implements Selection {

        @Override
        public String canonical() {
            return name.canonical() + as(alias);
        }
    }

    /** {@code function(argument, …)}, with an alias or without; a function inside a function has none. */
    record Function(Name function, List<Selection> arguments, Optional<Name> alias, Span span) implements Selection {

        public Function {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String canonical() {
            return function.canonical() + "(" + Selection.canonical(arguments) + ")" + as(alias);
        }
    }

    /**
     * A constant, only ever an argument.
     *
     * @param text as CQL and KCQL both write it: a number, or text in single quotes with inner quotes doubled
     */
    record Literal(String text, Span span) implements Selection {

        @Override
        public String canonical() {
            return text;
        }
    }

    /** {@code value AS type}, only ever the argument of {@code CAST}. */
    record Cast(Selection value, Name type, Span span) implements Selection {

        @Override
        public String canonical() {
            return value.canonical() + " AS " + type.canonical();
        }
    }

    static String canonical(Collection<Selection> selections) {
        return selections.stream().map(Selection::canonical).collect(Collectors.joining(", "));
    }

    private static String as(Optional<Name> alias) {
        return alias.map(name -> " AS " + name.canonical()).orElse("");
    }
}
