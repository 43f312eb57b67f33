package io.kcqlcamel.kcql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KcqlProblemTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void theLineWithACaretUnderTheSpot(String what, String source, Span span, String rendered) {
        assertThat(KcqlProblem.at(source, span, "Wrong.").render(source)).isEqualTo(rendered.stripTrailing());
    }

    static Stream<Arguments> places() {
        return Stream.of(
                arguments("one line", "abc def", new Span(4, 7), """
                        Wrong.
                          line 1, column 5
                          abc def
                              ^^^
                        """),
                arguments("the end of a text", "abc\n", new Span(3, 3), """
                        Wrong.
                          line 1, column 4
                          abc
                             ^
                        """),
                arguments("a line after a line feed", "abc\ndef", new Span(4, 5), """
                        Wrong.
                          line 2, column 1
                          def
                          ^
                        """),
                arguments("a line after carriage return and line feed", "abc\r\ndef\r\nghi", new Span(6, 7), """
                        Wrong.
                          line 2, column 2
                          def
                           ^
                        """),
                arguments("a line after a carriage return", "abc\rdef\rghi", new Span(8, 11), """
                        Wrong.
                          line 3, column 1
                          ghi
                          ^^^
                        """),
                arguments("a span of two lines, shown to the end of the first", "abc\ndef", new Span(1, 6), """
                        Wrong.
                          line 1, column 2
                          abc
                           ^^
                        """),
                arguments("tabs, each one column", "\ta\tb", new Span(3, 4), """
                        Wrong.
                          line 1, column 4
                           a b
                             ^
                        """),
                arguments("a long line, near its start", "b" + "x".repeat(149), new Span(0, 1), """
                        Wrong.
                          line 1, column 1
                          b%s…
                          ^
                        """.formatted(
                                "x".repeat(99))),
                arguments(
                        "a long line, in its middle",
                        "x".repeat(500) + "b" + "x".repeat(500),
                        new Span(500, 501),
                        """
                        Wrong.
                          line 1, column 501
                          …%sb%s…
                           %s^
                        """.formatted("x".repeat(60), "x".repeat(39), " ".repeat(60))),
                arguments("a long line, at its end", "x".repeat(500) + "b\nc", new Span(500, 501), """
                        Wrong.
                          line 1, column 501
                          …%sb
                           %s^
                        """.formatted(
                                "x".repeat(99), " ".repeat(99))),
                arguments("a span wider than the window", "x".repeat(500), new Span(200, 400), """
                        Wrong.
                          line 1, column 201
                          …%s…
                           %s%s
                        """.formatted(
                                "x".repeat(100), " ".repeat(60), "^".repeat(40))));
    }

    @Test
    void aNameFoundByTheParserCanBePointedAtLater() {
        String source = "INSERT INTO a SELECT * FROM b;\nINSERT INTO c SELECT * FROM d INCREMENTALMODE=timestmp";
        Name mode = Kcql.parse(source)
                .get(1)
                .clause(Clause.IncrementalMode.class)
                .orElseThrow()
                .mode();

        KcqlProblem problem = KcqlProblem.at(source, mode.span(), "There is no such mode.");

        assertThat(problem).isEqualTo(new KcqlProblem("There is no such mode.", new Span(77, 85), 2, 47));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"-1, 0", "2, 1"})
    void aSpanRunsUpwards(int start, int end) {
        assertThatThrownBy(() -> new Span(start, end))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A span runs from 0 upwards, not from " + start + " to " + end + ".");
    }

    @Test
    void spansAreJoinedAndMeasured() {
        Span joined = new Span(2, 4).to(new Span(6, 9));

        assertThat(joined).isEqualTo(new Span(2, 9));
        assertThat(joined.length()).isEqualTo(7);
        assertThat(joined.after()).isEqualTo(new Span(9, 9));
    }
}
