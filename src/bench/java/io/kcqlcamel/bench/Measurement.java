package io.kcqlcamel.bench;

import java.util.List;

/**
 * What came out of all passes of one subject.
 *
 * @param size of a row's value in Kafka, in bytes, before compression
 */
record Measurement(Workload workload, Subject subject, int size, List<Pass> passes, Memory memory) {

    double rowsPerSecond() {
        return Pass.median(passes, Pass::rowsPerSecond);
    }

    double megabytesPerSecond() {
        return rowsPerSecond() * size / 1e6;
    }

    double microsecondsPerRow() {
        return Pass.median(passes, Pass::microsecondsPerRow);
    }

    boolean isOf(Workload other, Subject who) {
        return workload.equals(other) && subject == who;
    }

    String inWords() {
        return TextTable.format(
                "%-24s %-24s %,9.0f rows/s  %.2f us of CPU a row   (others used %.0f %% of the CPU)",
                workload, subject, rowsPerSecond(), microsecondsPerRow(), 100 * Pass.median(passes, Pass::others));
    }
}
