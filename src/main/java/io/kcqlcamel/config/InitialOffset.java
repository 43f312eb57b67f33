package io.kcqlcamel.config;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

/** Where the first window of a table starts that has no position yet. */
public sealed interface InitialOffset {

    /** A space may stand for the T, the time and the zone may be missing, a fraction has up to nine digits. */
    DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter();

    /** @param start when the table's very first window is opened, by the clock of the route */
    Instant at(Instant start);

    /** A moment in the file. */
    record At(Instant instant) implements InitialOffset {
        @Override
        public Instant at(Instant start) {
            return instant;
        }
    }

    /** {@code now}: rows older than the route's very first start are never read. */
    record Now() implements InitialOffset {
        @Override
        public Instant at(Instant start) {
            return start;
        }
    }

    /**
     * Reads {@code 1900-01-01 00:00:00.0000000Z}, ISO-8601, or {@code now}; without a zone it is UTC.
     *
     * @throws java.time.DateTimeException when it is none of these
     */
    static InitialOffset parse(String text) {
        if (text.equalsIgnoreCase("now")) {
            return new Now();
        }
        TemporalAccessor parsed = FORMAT.parseBest(
                text.replaceFirst(" ", "T"), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return new At(instant(parsed));
    }

    private static Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (parsed instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        return LocalDate.from(parsed).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
