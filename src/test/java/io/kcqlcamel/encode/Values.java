package io.kcqlcamel.encode;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.data.SettableByIndex;
import com.datastax.oss.driver.api.core.type.TupleType;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Values of any type, as the driver's default codecs take them; extremes come often.
 *
 * @param asKeys of a map: Cassandra has the numbers 0 and 0.0 as one key, and Java as two, so decimals are drawn in their
 *     shortest form
 */
record Values(Random random, boolean asKeys) implements Cases<Object> {

    private static final long[] EXTREMES = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 63, 64, -65, 8191, 8192};
    private static final String[] TEXTS = {
        "\"", "\\", "\u0000\u001f\n\r\t\b\f\u007f", "plain", "\u00e9\u07ff\u2028\uffff", "\ud83d\ude00"
    };

    /** A row in which one value in five is null. */
    List<Object> row(List<CqlType> types) {
        List<Object> row = new ArrayList<>();
        types.forEach(type -> row.add(random.nextInt(5) == 0 ? null : of(type)));
        return row;
    }

    @Override
    public Object scalar(CqlType.Scalar type) {
        return switch (type) {
            case ASCII -> "a\"b\\\n".substring(random.nextInt(5));
            case TEXT -> text();
            case UUID -> uuid(4);
            case TIMEUUID -> uuid(1);
            case INET -> address(random.nextBoolean() ? 4 : 16);
            case TINYINT -> (byte) number();
            case SMALLINT -> (short) number();
            case INT -> (int) number();
            case BIGINT, COUNTER -> number();
            case VARINT -> integer(20);
            case DECIMAL -> decimal();
            case FLOAT -> random.nextBoolean() ? Float.intBitsToFloat(random.nextInt()) : (float) number();
            case DOUBLE -> random.nextBoolean() ? Double.longBitsToDouble(random.nextLong()) : (double) number();
            case BOOLEAN -> random.nextBoolean();
            case BLOB -> ByteBuffer.wrap(bytes(random.nextInt(40)));
            case TIMESTAMP -> Instant.ofEpochMilli(number());
            case DATE -> LocalDate.ofEpochDay((int) number());
            case TIME -> LocalTime.ofNanoOfDay(Math.floorMod(number(), LocalTime.MAX.toNanoOfDay() + 1));
            case DURATION -> duration();
        };
    }

    private long number() {
        return switch (random.nextInt(3)) {
            case 0 -> EXTREMES[random.nextInt(EXTREMES.length)];
            case 1 -> random.nextInt();
            default -> random.nextLong() >> random.nextInt(Long.SIZE);
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int point = random.nextInt(Character.MAX_CODE_POINT + 1);
            boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            text.append(
                    surrogate || random.nextBoolean()
                            ? TEXTS[random.nextInt(TEXTS.length)]
                            : Character.toString(point));
        }
        return text.toString();
    }

    private UUID uuid(int version) {
        return new UUID(random.nextLong() & ~0xF000L | (long) version << 12, random.nextLong());
    }

    private InetAddress address(int length) {
        byte[] bytes = bytes(length);
        Arrays.fill(bytes, 0, random.nextInt(length), (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(Arrays.toString(bytes), e);
        }
    }

    private BigInteger integer(int atMost) {
        return random.nextBoolean() ? BigInteger.valueOf(number()) : new BigInteger(bytes(1 + random.nextInt(atMost)));
    }

    private BigDecimal decimal() {
        BigDecimal decimal = new BigDecimal(integer(12), random.nextInt(31) - 12);
        return asKeys ? decimal.stripTrailingZeros() : decimal;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private CqlDuration duration() {
        int sign = random.nextBoolean() ? 1 : -1;
        long nanos = number() & Long.MAX_VALUE;
        return CqlDuration.newInstance(sign * random.nextInt(30), sign * random.nextInt(40), sign * nanos);
    }

    @Override
    public Object list(CqlType element) {
        return several(random.nextInt(4), element);
    }

    @Override
    public Object set(CqlType element) {
        return new LinkedHashSet<>(several(random.nextInt(4), element));
    }

    @Override
    public Object map(CqlType key, CqlType value) {
        Map<Object, Object> map = new LinkedHashMap<>();
        new Values(random, true).several(random.nextInt(4), key).forEach(each -> map.put(each, of(value)));
        return map;
    }

    @Override
    public Object tuple(CqlType.Tuple type) {
        TupleType driver = (TupleType) CellBytes.dataType(type);
        return filled(driver.newValue(), type.elements());
    }

    @Override
    public Object udt(CqlType.Udt type) {
        List<CqlType> types = type.fields().stream().map(Column::type).toList();
        return filled(CellBytes.userDefined(type).newValue(), types);
    }

    @Override
    public Object vector(CqlType.Vector type) {
        return CqlVector.newInstance(several(type.dimension(), type.element()));
    }

    private List<Object> several(int count, CqlType type) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(of(type));
        }
        return values;
    }

    private <V extends SettableByIndex<V>> V filled(V fields, List<CqlType> types) {
        List<Object> values = row(types);
        V filled = fields;
        for (int i = 0; i < values.size(); i++) {
            filled = filled.setBytesUnsafe(i, CellBytes.of(types.get(i), values.get(i)));
        }
        return filled;
    }
}
