package io.kcqlcamel.kcql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases are in {@code kcql/errors.txt}: a new one is text, and no code. */
class KcqlErrorsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theWholeMessage(String title, String source, String message) {
        assertThat(messageOf(source)).isEqualTo(message);
    }

    static Stream<Arguments> cases() {
        return Arrays.stream(Resource.text("/kcql/errors.txt").split("(?m)^=== "))
                .skip(1)
                .map(text -> {
                    String title = text.substring(0, text.indexOf('\n'));
                    String[] parts = text.substring(title.length() + 1).split("\n---\n");
                    return arguments(title, parts[0], parts[1].stripTrailing());
                });
    }

    @ParameterizedTest(name = "U+{0}")
    @CsvSource({"200B", "FEFF", "0300", "E000", "D800"})
    void aCharacterThatCannotBeSeenIsNamedByItsNumber(String number) {
        String source = "INSERT INTO t SELECT a" + (char) Integer.parseInt(number, 16) + " FROM b";

        assertThat(messageOf(source))
                .startsWith("The character U+" + number
                        + " means nothing here. A name that holds it goes in backticks.\n  line 1, column 23\n");
    }

    @Test
    void functionsInsideFunctionsHaveALimit() {
        String source = "INSERT INTO t SELECT " + "f(".repeat(33) + "a" + ")".repeat(33) + " FROM b";

        assertThat(messageOf(source)).isEqualTo("""
                        Functions stand inside one another at most 32 deep.
                          line 1, column 86
                          …f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(a))))))))))))))))))))))))))))))))) FRO…
                                                                                       ^""");
    }

    @Test
    void theMessageShowsTenStatementsAndCountsTheRest() {
        KcqlException exception = refused("x;".repeat(12));

        assertThat(exception.problems()).hasSize(12);
        assertThat(exception).hasMessageEndingWith("\n\nAnd 2 more statements with a problem.");
    }

    private static String messageOf(String source) {
        return refused(source).getMessage();
    }

    private static KcqlException refused(String source) {
        return catchThrowableOfType(KcqlException.class, () -> Kcql.parse(source));
    }
}
