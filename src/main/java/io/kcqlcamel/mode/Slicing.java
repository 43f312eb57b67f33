package io.kcqlcamel.mode;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How time is cut into windows: each begins where the last one ended, and ends with the last step of the column that is
 * over, so that no row can come later into a window that has been read.
 *
 * @param initialOffset the first window reads what is later than this millisecond; empty: than the clock, less the
 *     delay, at the very first poll
 * @param delay how far a window's end stays behind the clock, so that writes under way still land in their window
 * @param longest of a window, doubled for as long as windows are empty; empty: windows reach up to the clock
 * @param overlap how far behind a window's beginning late writes are looked for; zero: nowhere
 */
public record Slicing(Optional<Instant> initialOffset, Duration delay, Optional<Duration> longest, Duration overlap) {

    /**
     * The window to read next, or empty while nothing is due.
     *
     * @param unit the column's steps
     */
    Optional<TimeWindow> next(Optional<Position> finished, Instant now, TimeUnit unit) {
        Instant last = lastStepBefore(now.minus(delay), unit);
        if (finished.isEmpty() && initialOffset.isEmpty()) {
            // Empty, but its position is kept: a restart has to know when "now" was.
            return Optional.of(new TimeWindow(last, last));
        }
        Instant after = finished.map(
                        position -> TimeWindow.of(position.window()).upTo())
                .orElseGet(() -> start(unit));
        Instant upTo = earlier(last, furthest(after, finished, unit));
        return upTo.isAfter(after) ? Optional.of(new TimeWindow(after, upTo)) : Optional.empty();
    }

    /** The last step that the whole millisecond of the initial offset lies behind: a day that has just begun is read. */
    private Instant start(TimeUnit unit) {
        return lastStepBefore(initialOffset.orElseThrow().plusMillis(1), unit);
    }

    private Instant furthest(Instant after, Optional<Position> finished, TimeUnit unit) {
        if (longest.isEmpty()) {
            return Instant.MAX;
        }
        Duration length = finished.filter(position -> position.rows() == 0)
                .map(position -> TimeWindow.of(position.window()).length().multipliedBy(2))
                .filter(doubled -> doubled.compareTo(longest.get()) > 0)
                .orElse(longest.get());
        Instant end = step(after.plus(length), unit);
        return end.isAfter(after) ? end : after.plus(1, unit.toChronoUnit());
    }

    /** The last step that is over at a moment, told by its beginning. */
    static Instant lastStepBefore(Instant moment, TimeUnit unit) {
        return step(moment, unit).minus(1, unit.toChronoUnit());
    }

    /** The beginning of the step that a moment lies in. */
    static Instant step(Instant moment, TimeUnit unit) {
        return moment.truncatedTo(unit.toChronoUnit());
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("initialOffset", initialOffset.map(Instant::toString).orElse("now"));
        properties.put("sliceDelay", delay.toMillis());
        longest.ifPresent(length -> properties.put("sliceDuration", length.toMillis()));
        if (!overlap.isZero()) {
            properties.put("sliceOverlap", overlap.toMillis());
        }
        return properties;
    }

    String inWords() {
        return inWords(delay) + " behind the clock, from "
                + initialOffset.map(Instant::toString).orElse("now") + " on"
                + longest.map(length -> ", " + inWords(length) + " at a time").orElse("")
                + (overlap.isZero() ? "" : ", late writes of up to " + inWords(overlap) + " too");
    }

    private static String inWords(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
