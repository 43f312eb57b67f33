package io.kcqlcamel.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What came out of one process, or of several of the same kind.
 *
 * @param size of a row's value in Kafka, in bytes, before compression
 */
record Measurement(Workload workload, Subject subject, int size, List<Pass> passes, Heap heap) {

    /** Who does the work. */
    enum Subject {
        CONNECTOR("connector"),
        CEILING("ceiling"),
        CEILING_IN_TRANSACTIONS("ceiling, transactions");

        private final String title;

        Subject(String title) {
            this.title = title;
        }

        @Override
        public String toString() {
            return title;
        }
    }

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
        List<Pass> all = new ArrayList<>(passes);
        all.addAll(other.passes);
        Heap most = new Heap(Math.max(heap.peak(), other.heap.peak()), Math.max(heap.kept(), other.heap.kept()));
        return new Measurement(workload, subject, size, all, most);
    }
}
