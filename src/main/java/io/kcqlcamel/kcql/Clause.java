package io.kcqlcamel.kcql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may follow the table, in any order, each clause once. The span runs from the keyword to the last value. */
public sealed interface Clause {

    Span span();

    /** The keyword in its canonical, upper-case spelling. */
    String keyword();

    /** What follows the keyword, as KCQL; begins with {@code =} or {@code (} where the clause does, may be empty. */
    String values();

    /** The clause as KCQL. */
    default String canonical() {
        boolean apart = !values().isEmpty() && "=(".indexOf(values().charAt(0)) < 0;
        return keyword() + (apart ? " " : "") + values();
    }

    /** {@code IGNORE column, …}: columns left out of the record. */
    record Ignore(List<Name> columns, Span span) implements Clause {

        public Ignore {
            columns = List.copyOf(columns);
        }

        @Override
        public String keyword() {
            return ClauseKeyword.IGNORE.name();
        }

        @Override
        public String values() {
            return Name.canonical(columns);
        }
    }

    /** {@code PK column, …}: the columns that new rows are found by. */
    record PrimaryKey(List<Name> columns, Span span) implements Clause {

        public PrimaryKey {
            columns = List.copyOf(columns);
        }

        @Override
        public String keyword() {
            return ClauseKeyword.PK.name();
        }

        @Override
        public String values() {
            return Name.canonical(columns);
        }
    }

    /** {@code INCREMENTALMODE=mode}; which modes there are, the planner knows. */
    record IncrementalMode(Name mode, Span span) implements Clause {

        @Override
        public String keyword() {
            return ClauseKeyword.INCREMENTALMODE.name();
        }

        @Override
        public String values() {
            return "=" + mode.canonical();
        }
    }

    /** {@code BATCH=rows}, at least 1. */
    record Batch(int rows, Span span) implements Clause {

        @Override
        public String keyword() {
            return ClauseKeyword.BATCH.name();
        }

        @Override
        public String values() {
            return "=" + rows;
        }
    }

    /** {@code LIMIT rows}, at least 1. */
    record Limit(int rows, Span span) implements Clause {

        @Override
        public String keyword() {
            return ClauseKeyword.LIMIT.name();
        }

        @Override
        public String values() {
            return Integer.toString(rows);
        }
    }

    /** {@code WITHKEY(column, …)}: the columns of the record's key. */
    record WithKey(List<Name> columns, Span span) implements Clause {

        public WithKey {
            columns = List.copyOf(columns);
        }

        @Override
        public String keyword() {
            return ClauseKeyword.WITHKEY.name();
        }

        @Override
        public String values() {
            return "(" + Name.canonical(columns) + ")";
        }
    }

    /** {@code KEYDELIMITER='text'}: what stands between the values of a joined key. */
    record KeyDelimiter(String delimiter, Span span) implements Clause {

        @Override
        public String keyword() {
            return ClauseKeyword.KEYDELIMITER.name();
        }

        @Override
        public String values() {
            return "=" + Lexer.quoted(delimiter);
        }
    }

    /** {@code WITHFORMAT format}; which formats there are, the planner knows. */
    record WithFormat(Name format, Span span) implements Clause {

        @Override
        public String keyword() {
            return ClauseKeyword.WITHFORMAT.name();
        }

        @Override
        public String values() {
            return format.canonical();
        }
    }

    /** {@code WITHUNWRAP}: the row as one text. */
    record WithUnwrap(Span span) implements Clause {

        @Override
        public String keyword() {
            return ClauseKeyword.WITHUNWRAP.name();
        }

        @Override
        public String values() {
            return "";
        }
    }

    /** {@code TIMESTAMPUNIT=unit}; which units there are, the planner knows. */
    record TimestampUnit(Name unit, Span span) implements Clause {

        @Override
        public String keyword() {
            return ClauseKeyword.TIMESTAMPUNIT.name();
        }

        @Override
        public String values() {
            return "=" + unit.canonical();
        }
    }

    /**
     * {@code WITHTIMESTAMP column} or {@code WITHTIMESTAMP sys_time()}: the record's timestamp.
     *
     * @param column empty for {@code sys_time()}
     */
    record WithTimestamp(Optional<Name> column, Span span) implements Clause {

        @Override
        public String keyword() {
            return ClauseKeyword.WITHTIMESTAMP.name();
        }

        @Override
        public String values() {
            return column.map(Name::canonical).orElse("sys_time()");
        }
    }

    /**
     * {@code PROPERTIES('key'='value', …)}.
     *
     * @param properties in the order of the statement
     */
    record Properties(Map<String, String> properties, Span span) implements Clause {

        public Properties {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public String keyword() {
            return ClauseKeyword.PROPERTIES.name();
        }

        @Override
        public String values() {
            return properties.entrySet().stream()
                    .map(property -> Lexer.quoted(property.getKey()) + "=" + Lexer.quoted(property.getValue()))
                    .collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** A clause of the language that means nothing to a Cassandra source, such as {@code AUTOCREATE}. */
    record Other(String keyword, String values, Span span) implements Clause {}
}
