package io.kcqlcamel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> CLAUSES =
            List.of("PK", "BATCH", "LIMIT", "WITHKEY", "WITHTAG", "INCREMENTALMODE");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "BATCH, BATCH",
        "batch, BATCH",
        "BACTH, BATCH",
        "batc, BATCH",
        "Limits, LIMIT",
        "PKS, PK",
        "P, ",
        "INCREMENTMODE, INCREMENTALMODE",
        "INCREMENTAL, INCREMENTALMODE",
        "WITHKAY, WITHKEY",
        "WITHTAB, WITHTAG",
        "GROUP, ",
        "ORDER, ",
        "'', ",
    })
    void theCandidateWithinAThirdOfTheWord(String word, String nearest) {
        assertThat(Nearest.to(word, CLAUSES).orElse(null)).isEqualTo(nearest);
    }

    @ParameterizedTest(name = "{0} of {1} and {2}")
    @CsvSource({"timestam, TIMESTAMP, TIMESTAMPS", "cat, bat, rat", "cat, rat, bat"})
    void ofEquallyNearTheFirst(String word, String first, String second) {
        assertThat(Nearest.to(word, List.of(first, second))).contains(first);
    }

    @ParameterizedTest(name = "{0} characters")
    @CsvSource({"1000000"})
    void aWordOfAnyLengthIsCheap(int length) {
        assertThat(Nearest.to("x".repeat(length), CLAUSES)).isEmpty();
    }
}
