package io.kcqlcamel.kcql;

import java.util.stream.Stream;

/** The statements of {@code kcql/corpus.txt}. */
final class Corpus {

    private static final String REMARK = " -- ";

    private Corpus() {}

    /**
     * The statements with one kind of remark.
     *
     * @param remark {@code differs}, {@code refused}, or empty for those without a remark
     */
    static Stream<String> statements(String remark) {
        return Resource.text("/kcql/corpus.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .filter(line -> remark.isEmpty() ? !line.contains(REMARK) : line.contains(REMARK + remark + ": "))
                .map(line -> line.split(REMARK)[0]);
    }
}
