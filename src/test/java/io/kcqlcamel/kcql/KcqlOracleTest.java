package io.kcqlcamel.kcql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over a corpus of statements: we read what the parser of the original connector reads, or say why not. */
class KcqlOracleTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("agreed")
    void readAsTheOriginalReadsIt(String statement) {
        assertThat(Reading.ours(statement)).isEqualTo(Reading.original(statement));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("different")
    void readUnlikeTheOriginal(String statement) {
        assertThat(Optional.of(Reading.ours(statement))).isNotEqualTo(Reading.originalIfAny(statement));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refused(String statement) {
        assertThatThrownBy(() -> Kcql.parse(statement)).isInstanceOf(KcqlException.class);
    }

    static Stream<String> agreed() {
        return Corpus.statements("");
    }

    static Stream<String> different() {
        return Corpus.statements("differs");
    }

    static Stream<String> refused() {
        return Corpus.statements("refused");
    }
}
