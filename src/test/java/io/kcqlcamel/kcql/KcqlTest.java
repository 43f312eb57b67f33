package io.kcqlcamel.kcql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KcqlTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void theCanonicalSpelling(String source, String canonical) {
        assertThat(one(source).canonical()).isEqualTo(canonical);
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                // Clause order and case
                same("INSERT INTO t SELECT * FROM s"),
                arguments("iNsErT inTo t sElEcT a aS b fRoM s pK a", "INSERT INTO t SELECT a AS b FROM s PK a"),
                arguments(
                        "insert into t select * from s limit 5 batch=3 incrementalmode=timestamp pk a ignore b",
                        "INSERT INTO t SELECT * FROM s LIMIT 5 BATCH=3 INCREMENTALMODE=timestamp PK a IGNORE b"),
                arguments("upsert\n\tinto t\r\nselect*from s;", "UPSERT INTO t SELECT * FROM s"),
                arguments("INSERT INTO t SELECT\u00a0* FROM s", "INSERT INTO t SELECT * FROM s"),
                // Names
                same("INSERT INTO my.topic-1/v+2:{a}@b_c SELECT * FROM s"),
                same("INSERT INTO a.b.c.d SELECT * FROM ks.s"),
                same("INSERT INTO 2020 SELECT 1st FROM 2nd"),
                same("INSERT INTO größe SELECT naïve FROM 表"),
                same("INSERT INTO t SELECT address.street, a-b FROM my-table"),
                arguments("INSERT INTO t SELECT a . b FROM ks . s", "INSERT INTO t SELECT a.b FROM ks.s"),
                // Quoted names
                same("INSERT INTO `my; topic` SELECT `Foo`, `a.b` FROM `Ks`.`Table`"),
                arguments(
                        "INSERT INTO t SELECT \"Foo\", \"a`b\", \"c\"\"d\" FROM ks.\"T\"",
                        "INSERT INTO t SELECT `Foo`, `a``b`, `c\"d` FROM ks.`T`"),
                arguments("INSERT INTO 'it''s' SELECT 'a' FROM 's'", "INSERT INTO `it's` SELECT `a` FROM `s`"),
                // Keywords as names
                same("INSERT INTO select SELECT pk, ttl, limit, batch, key, timestamp, from, as FROM insert"),
                same("INSERT INTO t SELECT as AS as, from FROM from IGNORE ignore, pk PK pk INCREMENTALMODE=pk"),
                same("INSERT INTO t SELECT where FROM where WITHFORMAT withformat WITHKEY(withkey, limit)"),
                same("INSERT INTO t SELECT limit.a FROM batch.limit LIMIT 1"),
                // Functions and aliases
                same("INSERT INTO t SELECT toUnixTimestamp(a), writetime(b) AS w, ttl(c) AS `t t` FROM s"),
                same("INSERT INTO t SELECT f(g(a, `B`), h(), 'it''s', -1.5, 7, *) AS x, ks.f(a), * FROM s"),
                arguments("INSERT INTO t SELECT count ( * ) FROM s", "INSERT INTO t SELECT count(*) FROM s"),
                // Clauses that this source acts on
                same("INSERT INTO t SELECT * FROM s IGNORE a, `B`"),
                same("INSERT INTO t SELECT * FROM s PK a, b INCREMENTALMODE=TIMESTAMP TIMESTAMPUNIT=MICROSECONDS"),
                arguments(
                        "INSERT INTO t SELECT * FROM s INCREMENTALMODE = TOKEN BATCH = 2147483647",
                        "INSERT INTO t SELECT * FROM s INCREMENTALMODE=TOKEN BATCH=2147483647"),
                same("INSERT INTO t SELECT * FROM s WITHFORMAT JSON WITHUNWRAP"),
                same("INSERT INTO t SELECT * FROM s WITHKEY(a, b) KEYDELIMITER='-' LIMIT 10"),
                same("INSERT INTO t SELECT * FROM s KEYDELIMITER=';'"),
                same("INSERT INTO t SELECT * FROM s KEYDELIMITER=''''"),
                same("INSERT INTO t SELECT * FROM s WITHTIMESTAMP a"),
                same("INSERT INTO t SELECT * FROM s WITHTIMESTAMP sys_time"),
                arguments(
                        "INSERT INTO t SELECT * FROM s WITHTIMESTAMP SYS_TIME( )",
                        "INSERT INTO t SELECT * FROM s WITHTIMESTAMP sys_time()"),
                same("INSERT INTO t SELECT * FROM s PROPERTIES()"),
                arguments(
                        "INSERT INTO t SELECT * FROM s PROPERTIES(a.b=1.5, 'c d'='', pk=`x`)",
                        "INSERT INTO t SELECT * FROM s PROPERTIES('a.b'='1.5', 'c d'='', 'pk'='x')"),
                // Clauses of other connectors
                same("INSERT INTO t SELECT * FROM s AUTOCREATE AUTOEVOLVE WITHSTRUCTURE NOPARTITION"),
                same("INSERT INTO t SELECT * FROM s PARTITIONBY a, b STOREAS `x` WITHTYPE QUEUE TTL=86400"),
                same("INSERT INTO t SELECT * FROM s STOREAS SS(a=1, b=`c d`) WITHTAG(a, b=c, d AS e, pk=pk)"),
                same("INSERT INTO t SELECT * FROM s WITHTARGET=a.b WITHDOCTYPE=c WITHINDEXSUFFIX=_{YYYY-MM-dd}"),
                same("INSERT INTO t SELECT * FROM s WITHCONVERTER=`com.x.C` WITHJMSSELECTOR=`a = 'b'`"),
                same("INSERT INTO t SELECT * FROM s WITHPIPELINE=p WITHSUBSCRIPTION=shared WITHREGEX=`.*`"));
    }

    private static Arguments same(String canonical) {
        return arguments(canonical, canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO a SELECT * FROM `x;y`;INSERT INTO b SELECT * FROM s",
                ";;\nINSERT INTO a SELECT * FROM `x;y`\n;\n;INSERT INTO b SELECT * FROM s;\n"
            })
    void semicolonsOutsideQuotesPartStatements(String source) {
        assertThat(Kcql.parse(source))
                .extracting(Statement::text)
                .containsExactly("INSERT INTO a SELECT * FROM `x;y`", "INSERT INTO b SELECT * FROM s");
    }

    @Test
    void everyPartKnowsWhereItStood() {
        String source = "x;\n insert into \"T t\" select a.b as `c`, f(d) from ks.tab pk e, f ;".substring(2);
        Statement statement = one(source);
        Selection.Column column = (Selection.Column) statement.selections().get(0);
        Selection.Function function =
                (Selection.Function) statement.selections().get(1);

        assertThat(Stream.of(
                        statement.span(),
                        statement.topic().span(),
                        column.span(),
                        column.name().span(),
                        column.alias().orElseThrow().span(),
                        function.span(),
                        function.function().span(),
                        function.arguments().get(0).span(),
                        statement.from().span(),
                        statement.from().keyspace().orElseThrow().span(),
                        statement.from().table().span(),
                        statement.clauses().get(0).span(),
                        statement.primaryKey().get(1).span()))
                .extracting(span -> span.in(source))
                .containsExactly(
                        "insert into \"T t\" select a.b as `c`, f(d) from ks.tab pk e, f",
                        "\"T t\"",
                        "a.b as `c`",
                        "a.b",
                        "`c`",
                        "f(d)",
                        "f",
                        "d",
                        "ks.tab",
                        "ks",
                        "tab",
                        "pk e, f",
                        "f");
    }

    @Test
    void theTextIsAsWrittenOnOneLine() {
        Statement statement = one("  insert  into\n `a  b`\r\n select a,b ,\tc from s;  ");

        assertThat(statement.text()).isEqualTo("insert into `a  b` select a,b , c from s");
    }

    @Test
    void clausesCarryTypedValues() {
        Statement statement =
                one("INSERT INTO t SELECT * FROM s IGNORE a PK b INCREMENTALMODE=TIMESTAMP BATCH=10 LIMIT 20"
                        + " WITHKEY(c) KEYDELIMITER='-' WITHFORMAT JSON WITHUNWRAP WITHTIMESTAMP d"
                        + " TIMESTAMPUNIT=SECONDS PROPERTIES('z'='1', 'a'='2') TTL=30");

        assertThat(statement.ignored()).extracting(Name::text).containsExactly("a");
        assertThat(statement.primaryKey()).extracting(Name::text).containsExactly("b");
        assertThat(statement
                        .clause(Clause.IncrementalMode.class)
                        .orElseThrow()
                        .mode()
                        .text())
                .isEqualTo("TIMESTAMP");
        assertThat(statement.clause(Clause.Batch.class)).map(Clause.Batch::rows).contains(10);
        assertThat(statement.clause(Clause.Limit.class)).map(Clause.Limit::rows).contains(20);
        assertThat(statement.clause(Clause.WithKey.class).orElseThrow().columns())
                .extracting(Name::text)
                .containsExactly("c");
        assertThat(statement.clause(Clause.KeyDelimiter.class))
                .map(Clause.KeyDelimiter::delimiter)
                .contains("-");
        assertThat(statement
                        .clause(Clause.WithFormat.class)
                        .orElseThrow()
                        .format()
                        .text())
                .isEqualTo("JSON");
        assertThat(statement.clause(Clause.WithUnwrap.class)).isPresent();
        assertThat(statement.clause(Clause.WithTimestamp.class).orElseThrow().column())
                .map(Name::text)
                .contains("d");
        assertThat(statement
                        .clause(Clause.TimestampUnit.class)
                        .orElseThrow()
                        .unit()
                        .text())
                .isEqualTo("SECONDS");
        assertThat(statement.clause(Clause.Properties.class).orElseThrow().properties())
                .containsExactly(Map.entry("z", "1"), Map.entry("a", "2"));
        assertThat(statement.clause(Clause.Other.class))
                .map(other -> other.keyword() + other.values())
                .contains("TTL=30");
        assertThat(statement.clauses())
                .extracting(Clause::keyword)
                .containsExactly(
                        "IGNORE",
                        "PK",
                        "INCREMENTALMODE",
                        "BATCH",
                        "LIMIT",
                        "WITHKEY",
                        "KEYDELIMITER",
                        "WITHFORMAT",
                        "WITHUNWRAP",
                        "WITHTIMESTAMP",
                        "TIMESTAMPUNIT",
                        "PROPERTIES",
                        "TTL");
    }

    @Test
    void aStatementWithoutClausesHasNone() {
        Statement statement = one("INSERT INTO t SELECT a FROM s");

        assertThat(statement.primaryKey()).isEmpty();
        assertThat(statement.ignored()).isEmpty();
        assertThat(statement.clause(Clause.Limit.class)).isEmpty();
        assertThat(statement.from().keyspace()).isEmpty();
    }

    @Test
    void namesRememberThatTheyWereQuoted() {
        Statement statement = one("INSERT INTO t SELECT a, `a`, \"a\", 'a' FROM s");

        assertThat(statement.selections())
                .map(selection -> ((Selection.Column) selection).name())
                .extracting(Name::text, Name::quoted)
                .containsExactly(tuple("a", false), tuple("a", true), tuple("a", true), tuple("a", true));
    }

    @Test
    void aNameThatNeedsQuotesIsPrintedWithThem() {
        Span nowhere = new Span(0, 0);
        Statement statement = new Statement(
                false,
                new Name("a b", false, nowhere),
                List.of(new Selection.Star(nowhere)),
                new TableName(Optional.empty(), new Name(".s", false, nowhere), nowhere),
                List.of(),
                "",
                nowhere);

        assertThat(statement.canonical()).isEqualTo("INSERT INTO `a b` SELECT * FROM `.s`");
    }

    private static Statement one(String source) {
        List<Statement> statements = Kcql.parse(source);
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }
}
