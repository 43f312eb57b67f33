package io.kcqlcamel.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Watches how many rows have reached Kafka, and what the process has used for them. A pass is told by its number of rows:
 * shards begin the next one on their own, and nothing stands still in between.
 */
final class Meter {

    private static final long EVERY_MS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RowsTopic topic;
    private final MeasuredProcess process;

    private record Sample(long rows, long nanos, Duration processorTime) {

        Pass upTo(Sample later, double others) {
            return new Pass(
                    later.rows - rows,
                    Duration.ofNanos(later.nanos - nanos),
                    later.processorTime.minus(processorTime),
                    others);
        }
    }

    Meter(RowsTopic topic, MeasuredProcess process) {
        this.topic = topic;
        this.process = process;
    }

    /**
     * Lets it warm up, and then counts passes.
     *
     * @param size of a value
     */
    Measurement measure(Workload workload, Subject subject, IntSupplier size, Options options)
            throws InterruptedException {
        long rows = workload.shape().rows(options.rows());
        awaitFirstRow();
        Thread.sleep(options.warmUp() * 1000L);
        long allocated = process.allocated();
        long from = topic.committed();
        List<Pass> passes = passes(options.runs(), rows);
        double megabytes = process.allocated() - allocated;
        double perRow = megabytes * (1 << 20) / (topic.committed() - from);
        Memory memory = Memory.of(process.collections(), process.status().resident(), perRow);
        return new Measurement(workload, subject, size.getAsInt(), passes, memory);
    }

    /** Start-up does not count. */
    void awaitFirstRow() throws InterruptedException {
        await(1);
    }

    List<Pass> passes(int count, long rows) throws InterruptedException {
        List<Pass> passes = new ArrayList<>();
        Machine machine = new Machine();
        Sample border = sample();
        for (int i = 0; i < count; i++) {
            Sample next = await(border.rows + rows);
            passes.add(border.upTo(next, machine.othersSinceLastAsked()));
            border = next;
        }
        return passes;
    }

    private Sample await(long rows) throws InterruptedException {
        Sample sample = sample();
        Sample progress = sample;
        while (sample.rows < rows) {
            Thread.sleep(EVERY_MS);
            sample = sample();
            if (sample.rows > progress.rows) {
                progress = sample;
            } else if (sample.nanos - progress.nanos > PATIENCE.toNanos()) {
                throw new IllegalStateException("No row has come for " + PATIENCE.toSeconds() + " s.");
            }
        }
        return sample;
    }

    private Sample sample() {
        process.requireRunning();
        return new Sample(topic.committed(), System.nanoTime(), process.processorTime());
    }
}
