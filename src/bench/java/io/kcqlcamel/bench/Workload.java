package io.kcqlcamel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a connector is asked to do.
 *
 * @param shards {@code tasks.max}
 * @param exactlyOnce whether rows and position are one transaction
 */
record Workload(Format format, Shape shape, int shards, boolean exactlyOnce) {

    enum Format {
        JSON,
        JSON_SCHEMA,
        AVRO
    }

    /** What is always measured. */
    static List<Workload> base() {
        return Stream.of(1, 4)
                .flatMap(shards -> Stream.of(json(shards), avro(shards)))
                .toList();
    }

    /** Around the base, one thing changed at a time: all combinations would take a day. */
    static List<Workload> all() {
        List<Workload> all = new ArrayList<>(base());
        Stream.of(2, 8).forEach(shards -> all.addAll(List.of(json(shards), avro(shards))));
        for (int shards : List.of(1, 4)) {
            all.add(new Workload(Format.JSON_SCHEMA, Shape.TEN, shards, true));
            all.add(new Workload(Format.JSON, Shape.TEN, shards, false));
            all.add(new Workload(Format.AVRO, Shape.TEN, shards, false));
            for (Shape shape : List.of(Shape.FORTY, Shape.SMALL, Shape.LARGE)) {
                all.add(new Workload(Format.AVRO, shape, shards, true));
            }
        }
        return all;
    }

    static Workload json(int shards) {
        return new Workload(Format.JSON, Shape.TEN, shards, true);
    }

    private static Workload avro(int shards) {
        return new Workload(Format.AVRO, Shape.TEN, shards, true);
    }

    /** {@code json-4}, {@code avro-1-forty}, {@code json-schema-1}, {@code avro-4-at-least-once}. */
    @Override
    public String toString() {
        String name = format.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + shards;
        String columns = shape == Shape.TEN ? "" : "-" + shape.name().toLowerCase(Locale.ROOT);
        return name + columns + (exactlyOnce ? "" : "-at-least-once");
    }
}
