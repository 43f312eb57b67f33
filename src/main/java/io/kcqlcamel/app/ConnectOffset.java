package io.kcqlcamel.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What Stream Reactor has kept of a table in Kafka Connect's topic of offsets.
 *
 * @param table as the statement names it
 * @param times by columns: the largest that was read
 */
record ConnectOffset(String table, Map<String, String> times) {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendLiteral('Z')
            .toFormatter();

    /**
     * The moment that a time of Stream Reactor means: it wrote the clock of its worker's zone, and a Z that says nothing.
     *
     * @throws DateTimeException when the text is no such time
     */
    static Instant moment(String text, ZoneId workers) {
        LocalDateTime local = LocalDateTime.parse(text, FORMAT);
        ZoneOffsetTransition change = workers.getRules().getTransition(local);
        if (change == null) {
            return local.atZone(workers).toInstant();
        }
        // When clocks are put back an hour comes twice, when they are put forward one is left out, and the time stands
        // for either of two moments. From the earlier one on rows may be sent again, but none is lost.
        return earlier(local.toInstant(change.getOffsetBefore()), local.toInstant(change.getOffsetAfter()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The time kept for a column. */
    Optional<String> time(String column) {
        return times.entrySet().stream()
                .filter(time -> isNamed(column, time.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    boolean isOf(String keyspace, String name) {
        return isNamed(name, table) || isNamed(keyspace + "." + name, table);
    }

    /** Stream Reactor writes a name as its statement does, without quotes; Cassandra reads that in lower case. */
    private static boolean isNamed(String exact, String written) {
        return exact.equals(written) || exact.equals(written.toLowerCase(Locale.ROOT));
    }
}
