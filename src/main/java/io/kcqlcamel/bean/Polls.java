package io.kcqlcamel.bean;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;

/** What the polls of a route come to. Told by the route's thread, one poll after the other; may be asked by any. */
final class Polls {

    private volatile boolean haveWorked;
    private volatile Exchange current;
    private volatile ShardReader reader;
    private volatile long lastSign = System.nanoTime();

    /** @param poll null for one that is to do nothing */
    void begin(Exchange poll) {
        current = poll;
    }

    /** Returns whether anything got through, be it that no window was due. */
    boolean end(Exchange poll) {
        reader = reader().orElse(null);
        boolean worked = poll.getException() == null || isThrough();
        if (worked) {
            haveWorked = true;
            lastSign = System.nanoTime();
        }
        current = null;
        return worked;
    }

    /** Whether the one under way has got a page into Kafka: it may last for hours. */
    boolean isThrough() {
        return ofCurrent().filter(ShardReader::hasSent).isPresent();
    }

    /** Whether one has ended well, or has got a page through. */
    boolean haveWorked() {
        return haveWorked || isThrough();
    }

    /** Since one ended well, or handed on a page. */
    Duration silence() {
        long sign = reader().map(ShardReader::lastPage).orElse(lastSign);
        return Duration.ofNanos(System.nanoTime() - Math.max(sign, lastSign));
    }

    /** Of the poll under way, else of the one before; none before the first. */
    Optional<ShardReader> reader() {
        return ofCurrent().or(() -> Optional.ofNullable(reader));
    }

    private Optional<ShardReader> ofCurrent() {
        return Optional.ofNullable(current).map(ShardReader::of);
    }
}
