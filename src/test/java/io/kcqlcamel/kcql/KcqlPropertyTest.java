package io.kcqlcamel.kcql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KcqlPropertyTest {

    @Property
    void whatIsPrintedReadsTheSameAgain(@ForAll("statements") List<Statement> statements) {
        List<Statement> again = Kcql.parse(
                String.join(";\n", statements.stream().map(Statement::canonical).toList()));

        assertThat(again).hasSameSizeAs(statements);
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("text")
                    .ignoringFieldsOfTypes(Span.class)
                    .isEqualTo(statements.get(i));
            assertThat(again.get(i).canonical()).isEqualTo(statements.get(i).canonical());
            assertThat(again.get(i).text()).isEqualTo(statements.get(i).canonical());
        }
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String source) {
        assertReadOrRefused(source);
    }

    @Property
    void anyPiecesOfKcqlAreReadOrRefused(@ForAll("fragments") String source) {
        assertReadOrRefused(source);
    }

    @Property
    void anyDamagedStatementIsReadOrRefused(@ForAll("damaged") String source) {
        assertReadOrRefused(source);
    }

    /** A statement's text reads like its source; every problem lies in the source and can be shown. */
    private static void assertReadOrRefused(String source) {
        try {
            for (Statement statement : Kcql.parse(source)) {
                List<Statement> again = Kcql.parse(statement.text());
                assertThat(again).hasSize(1);
                assertThat(again.get(0).canonical()).isEqualTo(statement.canonical());
            }
        } catch (KcqlException refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.span().end()).isLessThanOrEqualTo(source.length());
                assertThat(problem).isEqualTo(KcqlProblem.at(source, problem.span(), problem.message()));
                assertThat(problem.render(source).lines()).hasSize(4);
            });
        }
    }

    @ParameterizedTest(name = "{0} …")
    @ValueSource(
            strings = {
                "f(",
                "(",
                ")",
                "a,",
                "a.",
                "a AS b,",
                "f(a),",
                "PK a ",
                "a ",
                "x;",
                ";",
                "'",
                "`",
                "\"",
                "''",
                "a=",
                "$",
                "\n",
                " ",
                "x",
                "9",
                "INSERT INTO a SELECT ",
                "INSERT INTO a SELECT * FROM b;",
                "BATCH=1 ",
                "(a=b"
            })
    void aLongTextTakesTimeInProportion(String piece) {
        String pieces = piece.repeat(300_000 / piece.length());
        List<String> sources = Stream.of(
                        "",
                        "INSERT INTO ",
                        "INSERT INTO t SELECT ",
                        "INSERT INTO t SELECT * FROM s ",
                        "INSERT INTO t SELECT * FROM s PK ",
                        "INSERT INTO t SELECT * FROM s PROPERTIES(")
                .map(beginning -> beginning + pieces)
                .toList();

        for (String source : sources) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readOrRefuse(source));
        }
    }

    private static void readOrRefuse(String source) {
        try {
            Kcql.parse(source).forEach(Statement::canonical);
        } catch (KcqlException refused) {
            assertThat(refused.getMessage()).hasSizeLessThan(100_000);
        }
    }

    @Provide
    Arbitrary<List<Statement>> statements() {
        return Statements.any().list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> fragments() {
        return Statements.fragments();
    }

    /** A statement of the corpus in which a few stretches have been replaced. */
    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> whole = Arbitraries.of(Corpus.statements("").toList());
        return Combinators.combine(whole, damage().list().ofMinSize(1).ofMaxSize(4))
                .as((statement, damages) -> {
                    String damaged = statement;
                    for (Damage damage : damages) {
                        damaged = damage.to(damaged);
                    }
                    return damaged;
                });
    }

    private static Arbitrary<Damage> damage() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 5),
                        Statements.fragments().map(text -> text.substring(0, Math.min(4, text.length()))))
                .as(Damage::new);
    }

    private record Damage(int start, int length, String replacement) {

        String to(String text) {
            int from = Math.min(start, text.length());
            int to = Math.min(from + length, text.length());
            return text.substring(0, from) + replacement + text.substring(to);
        }
    }
}
