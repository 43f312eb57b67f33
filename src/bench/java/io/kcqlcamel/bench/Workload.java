package io.kcqlcamel.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a connector is asked to do.
 *
 * @param shards {@code tasks.max}
 */
record Workload(Format format, int shards) {

    enum Format {
        JSON,
        AVRO
    }

    static List<Workload> all() {
        return Stream.of(1, 4)
                .flatMap(shards -> Stream.of(Format.values()).map(format -> new Workload(format, shards)))
                .toList();
    }

    /** {@code json-4}. */
    @Override
    public String toString() {
        return format.name().toLowerCase(Locale.ROOT) + "-" + shards;
    }
}
