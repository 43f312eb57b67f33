package io.kcqlcamel.bench;

import java.time.Duration;

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

    /** Start-up does not count. */
    void awaitFirstRow() throws InterruptedException {
        await(1);
    }

    /** The next so many. */
    Pass pass(long rows) throws InterruptedException {
        Machine machine = new Machine();
        Sample border = sample();
        return border.upTo(await(border.rows + rows), machine.othersSinceLastAsked());
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
