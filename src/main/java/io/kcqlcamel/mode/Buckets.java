package io.kcqlcamel.mode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How a time series is kept in buckets: the span of time of one, and the value that it bears. All in UTC.
 *
 * @param column that holds the bucket, as CQL writes it
 * @param unit the span of one bucket
 * @param format a pattern of {@link DateTimeFormatter}: a bucket bears the text of any moment in it
 */
public record Buckets(String column, TimeUnit unit, String format) {

    /** How many buckets one query looks into at most, so that its IN stays small. */
    static final int MOST = 100;

    /** @throws ModeException when the format tells more than the unit: then moments of one bucket had many texts */
    public Buckets {
        Instant first = Slicing.step(Instant.parse("2024-02-28T13:14:15Z"), unit);
        Instant last = first.plus(1, unit.toChronoUnit()).minusNanos(1);
        if (!text(format, first).equals(text(format, last))) {
            throw new ModeException("A bucket is a " + singular(unit) + " long, but the format " + format
                    + " writes its beginning " + text(format, first) + " and its end " + text(format, last)
                    + ". Take out what tells more than the " + singular(unit) + ", or name the span that it tells.");
        }
    }

    /** The values of the buckets that hold some moment from one to the other, both included; each once. */
    List<String> texts(Instant from, Instant to) {
        List<String> texts = new ArrayList<>();
        for (Instant start = Slicing.step(from, unit); !start.isAfter(to); start = start.plus(1, unit.toChronoUnit())) {
            texts.add(text(format, start));
        }
        return texts.stream().distinct().toList();
    }

    /** The end of the last bucket that one query looks into. */
    Instant endOfLast(Instant from) {
        return Slicing.step(from, unit).plus(MOST, unit.toChronoUnit());
    }

    private static String text(String format, Instant moment) {
        return DateTimeFormatter.ofPattern(format, Locale.ROOT).format(moment.atZone(ZoneOffset.UTC));
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("bucketColumn", column);
        properties.put("bucketUnit", unit.name());
        properties.put("bucketFormat", format);
        return properties;
    }

    static String singular(TimeUnit unit) {
        return unit.name().substring(0, unit.name().length() - 1).toLowerCase(Locale.ROOT);
    }
}
