package io.kcqlcamel.kcql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any statements, made without the parser. They come from no text, so all spans are the same. */
final class Statements {

    private static final Span NOWHERE = new Span(0, 0);

    private static final Arbitrary<String> TEXT = Arbitraries.oneOf(
            Arbitraries.strings().withChars("aB1 .,;'\"`()*=$\n").ofMaxLength(8),
            Arbitraries.strings().ofMaxLength(4));

    private static final Arbitrary<String> WORD = Arbitraries.oneOf(
            Arbitraries.strings().withChars("abzAZ019_-+/:@{}ß").ofMinLength(1).ofMaxLength(6),
            Arbitraries.of(ClauseKeyword.names()),
            Arbitraries.of("insert", "upsert", "Into", "SELECT", "as", "from", "where", "sys_time"));

    private static final Arbitrary<Name> QUOTED =
            TEXT.filter(text -> !text.isEmpty()).map(text -> new Name(text, true, NOWHERE));

    private static final Arbitrary<Name> PART = Arbitraries.oneOf(WORD.map(Statements::plain), QUOTED);

    private static final Arbitrary<Name> NAME =
            Arbitraries.oneOf(PART, WORD.list().ofMinSize(2).ofMaxSize(4).map(words -> plain(String.join(".", words))));

    private static final Arbitrary<List<Name>> NAMES = NAME.list().ofMinSize(1).ofMaxSize(3);

    private static final Arbitrary<TableName> TABLE =
            Combinators.combine(PART.optional(), PART).as((keyspace, table) -> new TableName(keyspace, table, NOWHERE));

    private static final Arbitrary<Clause> OTHER = Arbitraries.of(
                    "AUTOCREATE",
                    "PARTITIONBY a, `b c`",
                    "STOREAS x(a=1, pk=`y z`)",
                    "WITHTAG(a, b=c, limit AS d)",
                    "TTL=5",
                    "CAPITALIZE",
                    "CLUSTERBY a, `b c` INTO 4 BUCKETS",
                    "SAMPLE 5 EVERY 60",
                    "WITHOFFSET(0, 10), (1, 5)",
                    "WITH_FLUSH_SIZE=100",
                    "WITHTARGET=a.b")
            .map(Statements::other);

    private Statements() {}

    static Arbitrary<Statement> any() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        NAME,
                        selection(2).list().ofMinSize(1).ofMaxSize(4),
                        TABLE,
                        clauses())
                .as((upsert, topic, selections, from, clauses) ->
                        new Statement(upsert, topic, selections, from, clauses, "", NOWHERE));
    }

    private static Name plain(String text) {
        return new Name(text, false, NOWHERE);
    }

    private static Clause other(String canonical) {
        String keyword = canonical.split("[ =(]")[0];
        return new Clause.Other(keyword, canonical.substring(keyword.length()).strip(), NOWHERE);
    }

    private static Arbitrary<Selection> selection(int depth) {
        return Arbitraries.oneOf(
                Arbitraries.just(new Selection.Star(NOWHERE)),
                Combinators.combine(NAME, NAME.optional())
                        .as((name, alias) -> new Selection.Column(name, alias, NOWHERE)),
                Combinators.combine(NAME, argument(depth).list().ofMaxSize(3), NAME.optional())
                        .as((name, arguments, alias) -> new Selection.Function(name, arguments, alias, NOWHERE)));
    }

    private static Arbitrary<Selection> argument(int depth) {
        List<Arbitrary<? extends Selection>> arguments = new ArrayList<>(List.of(
                Arbitraries.just(new Selection.Star(NOWHERE)),
                Arbitraries.of("0", "-1.5", "+7", "'it''s'", "''").map(text -> new Selection.Literal(text, NOWHERE)),
                NAME.filter(name -> name.quoted() || !name.text().matches("[+-]?[0-9]+(\\.[0-9]+)?"))
                        .map(name -> new Selection.Column(name, Optional.empty(), NOWHERE))));
        if (depth > 0) {
            arguments.add(Combinators.combine(argument(0), NAME)
                    .as((value, type) -> new Selection.Cast(value, type, NOWHERE)));
            arguments.add(Combinators.combine(NAME, argument(depth - 1).list().ofMaxSize(2))
                    .as((name, inner) -> new Selection.Function(name, inner, Optional.empty(), NOWHERE)));
        }
        return Arbitraries.oneOf(arguments);
    }

    /** In any order, each kind once. */
    private static Arbitrary<List<Clause>> clauses() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, Integer.MAX_VALUE);
        Arbitrary<Map<String, String>> properties = Arbitraries.maps(TEXT.filter(text -> !text.isEmpty()), TEXT)
                .ofMaxSize(3)
                .map(LinkedHashMap::new);
        Arbitrary<Clause> clause = Arbitraries.oneOf(
                NAMES.map(columns -> new Clause.Ignore(columns, NOWHERE)),
                NAMES.map(columns -> new Clause.PrimaryKey(columns, NOWHERE)),
                NAME.map(mode -> new Clause.IncrementalMode(mode, NOWHERE)),
                number.map(rows -> new Clause.Batch(rows, NOWHERE)),
                number.map(rows -> new Clause.Limit(rows, NOWHERE)),
                NAMES.map(columns -> new Clause.WithKey(columns, NOWHERE)),
                TEXT.map(delimiter -> new Clause.KeyDelimiter(delimiter, NOWHERE)),
                NAME.map(format -> new Clause.WithFormat(format, NOWHERE)),
                Arbitraries.just(new Clause.WithUnwrap(NOWHERE)),
                NAME.map(unit -> new Clause.TimestampUnit(unit, NOWHERE)),
                NAME.optional().map(column -> new Clause.WithTimestamp(column, NOWHERE)),
                properties.map(map -> new Clause.Properties(map, NOWHERE)),
                OTHER);
        return clause.list().ofMaxSize(6).uniqueElements(Clause::keyword);
    }

    /** Text that looks like KCQL but hardly ever is. */
    static Arbitrary<String> fragments() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                WORD,
                TEXT,
                Arbitraries.of(Stream.of(" ", "\n", ";", ",", "=", "(", ")", "*", ".", "'", "`", "\"", "INSERT INTO t ")
                        .toList()));
        return piece.list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    }
}
