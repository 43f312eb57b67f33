package io.kcqlcamel.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came out of one process, or of several of the same kind.
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

    /** Of another round. */
    Measurement and(Measurement other) {
        List<Pass> all = Stream.concat(passes.stream(), other.passes.stream()).toList();
        return new Measurement(workload, subject, size, all, memory.and(other.memory));
    }
}
