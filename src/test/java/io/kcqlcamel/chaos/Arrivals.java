package io.kcqlcamel.chaos;

import io.kcqlcamel.TestTopic;
import java.time.Duration;
import java.util.function.Consumer;

/** What arrives, counted while somebody looks after the connector. */
final class Arrivals {

    /** Without a single new row, though nothing is wrong any more; pauses between a route's starts are a minute at most. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final TestTopic topic;
    private final Tally tally;
    private final WatchedConnector connector;
    private final Consumer<String> say;

    Arrivals(TestTopic topic, Tally tally, WatchedConnector connector, Consumer<String> say) {
        this.topic = topic;
        this.tally = tally;
        this.connector = connector;
        this.say = say;
    }

    /** Reads until so many different rows have come, or none come any more. */
    void readTo(int rows) {
        long last = System.nanoTime();
        while (tally.distinct() < rows && System.nanoTime() - last < PATIENCE.toNanos()) {
            int before = tally.distinct();
            topic.read(found -> tally.count(found).distinct() >= rows, LOOK);
            if (tally.distinct() > before) {
                last = System.nanoTime();
            }
            connector.revive().ifPresent(why -> say.accept("    started again: the process " + why));
        }
    }

    /** Everything that is there. */
    Tally readToEnd() {
        return tally.count(topic.readToEnd());
    }

    int rows() {
        return tally.distinct();
    }

    int duplicated() {
        return tally.duplicated();
    }
}
