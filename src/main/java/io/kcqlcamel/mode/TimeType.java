package io.kcqlcamel.mode;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The CQL types that a column of times may have. */
enum TimeType {
    TIMESTAMP {
        @Override
        Object value(Instant time, TimeUnit unit) {
            return time;
        }

        @Override
        Instant time(ByteBuffer cell, TimeUnit unit) {
            return Instant.ofEpochMilli(cell.getLong(cell.position()));
        }
    },
    DATE {
        @Override
        Object value(Instant time, TimeUnit unit) {
            return time.atZone(ZoneOffset.UTC).toLocalDate();
        }

        /** Cassandra's days are unsigned, with 1970 in the middle. */
        @Override
        Instant time(ByteBuffer cell, TimeUnit unit) {
            long day = Integer.toUnsignedLong(cell.getInt(cell.position())) - DAYS_BEFORE_1970;
            return step(BigInteger.valueOf(day), TimeUnit.DAYS);
        }
    },
    INT {
        @Override
        Object value(Instant time, TimeUnit unit) {
            return within(Integer.MIN_VALUE, count(time, unit), Integer.MAX_VALUE)
                    .intValueExact();
        }
    },
    BIGINT {
        @Override
        Object value(Instant time, TimeUnit unit) {
            return within(Long.MIN_VALUE, count(time, unit), Long.MAX_VALUE).longValueExact();
        }
    },
    VARINT {
        @Override
        Object value(Instant time, TimeUnit unit) {
            return count(time, unit);
        }
    };

    private static final long DAYS_BEFORE_1970 = 1L << 31;

    private static final BigInteger NANOSECONDS_OF_A_SECOND =
            BigInteger.valueOf(Duration.ofSeconds(1).toNanos());

    /** The step that begins at a moment, as the driver takes it for this type. */
    abstract Object value(Instant time, TimeUnit unit);

    /** The beginning of the step that a cell of this type tells; of a step that no clock reaches, the last it does. */
    Instant time(ByteBuffer cell, TimeUnit unit) {
        byte[] bytes = new byte[cell.remaining()];
        cell.get(cell.position(), bytes);
        return step(new BigInteger(bytes), unit);
    }

    boolean isNumber() {
        return this != TIMESTAMP && this != DATE;
    }

    /** The type's own steps; a number has none of its own. */
    TimeUnit unit() {
        return this == DATE ? TimeUnit.DAYS : TimeUnit.MILLISECONDS;
    }

    /** Whether the type holds today's number of steps since 1970; an int does so for seconds, up to 2038. */
    boolean holds(TimeUnit unit) {
        return this != INT || unit.compareTo(TimeUnit.SECONDS) >= 0;
    }

    /** As CQL writes it. */
    String cql() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TimeType> of(String cql) {
        return Arrays.stream(values()).filter(type -> type.cql().equals(cql)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(TimeType::cql).collect(Collectors.joining(", "));
    }

    private static BigInteger count(Instant time, TimeUnit unit) {
        Instant step = Slicing.step(time, unit);
        return BigInteger.valueOf(step.getEpochSecond())
                .multiply(NANOSECONDS_OF_A_SECOND)
                .add(BigInteger.valueOf(step.getNano()))
                .divide(BigInteger.valueOf(unit.toNanos(1)));
    }

    private static Instant step(BigInteger count, TimeUnit unit) {
        BigInteger[] time =
                count.multiply(BigInteger.valueOf(unit.toNanos(1))).divideAndRemainder(NANOSECONDS_OF_A_SECOND);
        long seconds = within(Instant.MIN.getEpochSecond() + 1, time[0], Instant.MAX.getEpochSecond() - 1)
                .longValueExact();
        return Instant.ofEpochSecond(seconds, time[1].longValueExact());
    }

    private static BigInteger within(long least, BigInteger number, long most) {
        return number.max(BigInteger.valueOf(least)).min(BigInteger.valueOf(most));
    }
}
