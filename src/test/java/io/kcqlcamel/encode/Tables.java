package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Tables of any columns, with a row of any values. Drawn in one go from a seed, since jqwik shrinks such trees for hours. */
final class Tables {

    /** Values are what the driver's default codecs take. */
    record Table(List<Column> columns, List<Object> values) {

        Cells row() {
            return CellBytes.row(columns, values);
        }
    }

    private final Random random;
    private final Values values;

    private Tables(Random random) {
        this.random = random;
        this.values = new Values(random, false);
    }

    /** @param depth of collections within each other; 0 for scalars alone */
    static Arbitrary<Table> any(int depth) {
        return Arbitraries.randomValue(random -> new Tables(random).table(depth));
    }

    private Table table(int depth) {
        List<Column> columns = columns("c", several(6, () -> type(depth)));
        return new Table(columns, values.row(columns.stream().map(Column::type).toList()));
    }

    private CqlType type(int depth) {
        if (depth == 0) {
            return scalar();
        }
        return switch (random.nextInt(7)) {
            case 0 -> new CqlType.ListOf(inner(depth));
            case 1 -> new CqlType.SetOf(inner(depth));
            case 2 -> new CqlType.MapOf(inner(depth), inner(depth));
            case 3 -> new CqlType.Tuple(several(3, () -> inner(depth)));
            case 4 -> udt(several(3, () -> inner(depth)));
            case 5 -> new CqlType.Vector(inner(depth), 1 + random.nextInt(3));
            default -> scalar();
        };
    }

    private CqlType scalar() {
        return CqlType.Scalar.values()[random.nextInt(CqlType.Scalar.values().length)];
    }

    /** Cassandra has counters as columns only. */
    private CqlType inner(int depth) {
        return Stream.generate(() -> type(depth - 1))
                .filter(type -> type != CqlType.Scalar.COUNTER)
                .findFirst()
                .orElseThrow();
    }

    /** The name follows from the fields: two of one name are one type. */
    private static CqlType udt(List<CqlType> types) {
        return new CqlType.Udt("ks", "u" + Integer.toHexString(types.toString().hashCode()), columns("f", types));
    }

    private static List<Column> columns(String prefix, List<CqlType> types) {
        return IntStream.range(0, types.size())
                .mapToObj(i -> new Column(prefix + i, types.get(i)))
                .toList();
    }

    private <T> List<T> several(int atMost, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(atMost); i >= 0; i--) {
            all.add(one.get());
        }
        return List.copyOf(all);
    }
}
