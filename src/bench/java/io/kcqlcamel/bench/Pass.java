package io.kcqlcamel.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * As many rows as the table has, on their way.
 *
 * @param time by the clock
 * @param processorTime of the process that sent them
 * @param others what the machine's processors did for others meanwhile, 0 to 1
 */
record Pass(long rows, Duration time, Duration processorTime, double others) {

    double rowsPerSecond() {
        return rows / (time.toNanos() / 1e9);
    }

    double microsecondsPerRow() {
        return processorTime.toNanos() / 1e3 / rows;
    }

    String inWords() {
        return TextTable.format("%,.0f rows/s and %.2f us of CPU a row", rowsPerSecond(), microsecondsPerRow());
    }

    static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
