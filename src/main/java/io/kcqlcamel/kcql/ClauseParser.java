package io.kcqlcamel.kcql;

import io.kcqlcamel.kcql.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one clause, its keyword being the next token. */
final class ClauseParser {

    private final Tokens tokens;
    private final NameParser names;

    ClauseParser(Tokens tokens, NameParser names) {
        this.tokens = tokens;
        this.names = names;
    }

    // Every span comes last: it ends at the last token read.
    Clause clause(ClauseKeyword keyword) {
        Token first = tokens.next();
        return switch (keyword) {
            case IGNORE -> new Clause.Ignore(columns(keyword), tokens.since(first));
            case PK -> new Clause.PrimaryKey(columns(keyword), tokens.since(first));
            case INCREMENTALMODE -> new Clause.IncrementalMode(assigned(keyword, "a mode"), tokens.since(first));
            case BATCH -> new Clause.Batch(assignedNumber(keyword), tokens.since(first));
            case LIMIT -> new Clause.Limit(number(keyword), tokens.since(first));
            case WITHKEY -> new Clause.WithKey(columnsInParentheses(keyword), tokens.since(first));
            case KEYDELIMITER -> new Clause.KeyDelimiter(delimiter(keyword), tokens.since(first));
            case WITHFORMAT -> new Clause.WithFormat(name(keyword, "a format"), tokens.since(first));
            case WITHUNWRAP -> new Clause.WithUnwrap(tokens.since(first));
            case WITHTIMESTAMP -> new Clause.WithTimestamp(columnOrSystemTime(keyword), tokens.since(first));
            case TIMESTAMPUNIT -> new Clause.TimestampUnit(assigned(keyword, "a unit"), tokens.since(first));
            case PROPERTIES -> new Clause.Properties(properties(keyword), tokens.since(first));
            default -> new Clause.Other(keyword.name(), otherValues(keyword), tokens.since(first));
        };
    }

    private String otherValues(ClauseKeyword keyword) {
        return switch (keyword) {
            case AUTOCREATE,
                    AUTOEVOLVE,
                    CAPITALIZE,
                    INITIALIZE,
                    NOPARTITION,
                    WITHSTRUCTURE,
                    WITH_ACK,
                    WITH_ENCODE_BASE64,
                    WITH_OVERWRITE -> "";
            case CLUSTERBY, DISTRIBUTEBY -> buckets(keyword);
            case PARTITIONBY -> Name.canonical(columns(keyword));
            case PROJECTTO -> Integer.toString(number(keyword));
            case SAMPLE -> sample(keyword);
            case STOREAS -> storage(keyword);
            case TTL -> "=" + assignedNumber(keyword);
            case WITHGROUP -> name(keyword, "a group").canonical();
            case WITHOFFSET -> offsets(keyword);
            case WITHTAG -> tags(keyword);
            case WITHTYPE -> name(keyword, "a type").canonical();
            default -> "=" + assigned(keyword, "a value").canonical();
        };
    }

    private Name name(ClauseKeyword keyword, String what) {
        return names.name(ErrorText.after(what, keyword));
    }

    private Name assigned(ClauseKeyword keyword, String what) {
        expectEquals(keyword);
        return name(keyword, what);
    }

    private void expectEquals(ClauseKeyword keyword) {
        tokens.expect(Kind.EQUALS, ErrorText.after("=", keyword));
    }

    private void expectLeft(ClauseKeyword keyword) {
        tokens.expect(Kind.LEFT, ErrorText.after("(", keyword));
    }

    private int assignedNumber(ClauseKeyword keyword) {
        expectEquals(keyword);
        return number(keyword);
    }

    private int number(ClauseKeyword keyword) {
        Token token = tokens.peek();
        long number = token.is(Kind.WORD) && token.text().matches("[0-9]{1,10}") ? Long.parseLong(token.text()) : 0;
        if (number >= 1 && number <= Integer.MAX_VALUE) {
            tokens.next();
            return (int) number;
        }
        throw tokens.problem(tokens.peek().span(), ErrorText.number(keyword, tokens.found()));
    }

    private String delimiter(ClauseKeyword keyword) {
        expectEquals(keyword);
        Token text = tokens.peek();
        tokens.expect(Kind.STRING, ErrorText.DELIMITER);
        return text.text();
    }

    private List<Name> columns(ClauseKeyword keyword) {
        List<Name> columns = new ArrayList<>();
        columns.add(name(keyword, "a column name"));
        while (tokens.accept(Kind.COMMA)) {
            columns.add(names.name(ErrorText.AFTER_COMMA));
        }
        return columns;
    }

    private List<Name> columnsInParentheses(ClauseKeyword keyword) {
        expectLeft(keyword);
        List<Name> columns = columns(keyword);
        tokens.expect(Kind.RIGHT, ErrorText.COMMA_OR_RIGHT);
        return columns;
    }

    private Optional<Name> columnOrSystemTime(ClauseKeyword keyword) {
        boolean function =
                tokens.peek().isWord("sys_time") && tokens.peekSecond().is(Kind.LEFT);
        Name name = name(keyword, "a column name or sys_time()");
        if (!function) {
            return Optional.of(name);
        }
        tokens.next();
        tokens.expect(Kind.RIGHT, ErrorText.RIGHT_OF_SYS_TIME);
        return Optional.empty();
    }

    /** {@code ('key'='value', …)}; quotes are needed only around what is no name. */
    private Map<String, String> properties(ClauseKeyword keyword) {
        expectLeft(keyword);
        Map<String, String> properties = new LinkedHashMap<>();
        if (!tokens.accept(Kind.RIGHT)) {
            do {
                property(properties);
            } while (tokens.accept(Kind.COMMA));
            tokens.expect(Kind.RIGHT, ErrorText.COMMA_OR_RIGHT);
        }
        return properties;
    }

    private void property(Map<String, String> properties) {
        Name key = names.anyName(ErrorText.PROPERTY);
        tokens.expect(Kind.EQUALS, ErrorText.equalsAfter(key));
        Token first = tokens.peek();
        // Text may be empty where a name may not.
        String value = tokens.accept(Kind.STRING)
                ? first.text()
                : names.anyName(ErrorText.valueOf(key)).text();
        if (properties.putIfAbsent(key.text(), value) != null) {
            throw tokens.problem(key.span(), ErrorText.repeatedProperty(key.text()));
        }
    }

    /** {@code column, … INTO number BUCKETS}. */
    private String buckets(ClauseKeyword keyword) {
        String columns = Name.canonical(columns(keyword));
        tokens.expectWord("INTO", ErrorText.after("INTO", keyword));
        int number = number(keyword);
        tokens.expectWord("BUCKETS", ErrorText.after("BUCKETS", keyword));
        return columns + " INTO " + number + " BUCKETS";
    }

    /** {@code number EVERY number}. */
    private String sample(ClauseKeyword keyword) {
        int count = number(keyword);
        tokens.expectWord("EVERY", ErrorText.after("EVERY", keyword));
        return count + " EVERY " + number(keyword);
    }

    /** {@code (partition, offset), …}. */
    private String offsets(ClauseKeyword keyword) {
        List<String> offsets = new ArrayList<>();
        do {
            offsets.add(tags(keyword));
        } while (tokens.accept(Kind.COMMA));
        return String.join(", ", offsets);
    }

    /** {@code type} or {@code type(key=value, …)}. */
    private String storage(ClauseKeyword keyword) {
        String type = name(keyword, "a type").canonical();
        return tokens.peek().is(Kind.LEFT) ? type + tags(keyword) : type;
    }

    /** {@code (key, key=value, key AS value, …)}. */
    private String tags(ClauseKeyword keyword) {
        expectLeft(keyword);
        List<String> tags = new ArrayList<>();
        do {
            tags.add(tag());
        } while (tokens.accept(Kind.COMMA));
        tokens.expect(Kind.RIGHT, ErrorText.COMMA_OR_RIGHT);
        return "(" + String.join(", ", tags) + ")";
    }

    private String tag() {
        Name key = names.anyName(ErrorText.TAG);
        if (tokens.accept(Kind.EQUALS)) {
            return key.canonical() + "=" + names.anyName(ErrorText.valueOf(key)).canonical();
        }
        return tokens.acceptWord("AS")
                ? key.canonical() + " AS " + names.anyName(ErrorText.ALIAS).canonical()
                : key.canonical();
    }
}
