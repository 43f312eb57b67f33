package io.kcqlcamel.local;

import java.util.List;

/** How much of the machine the servers take. */
public enum Profile {
    /** Starts fast and stays small (about 800 MB for all three), at the price of speed: the first compiler, one collector. */
    SMALL("256m", "256m", List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")),
    /** As small, with room for hundreds of tables in Cassandra. */
    ROOMY("768m", "256m", SMALL.engine),
    /** For measuring: 2 GB of heap for Cassandra, 1 GB for Kafka, both compilers, and the JVM's own collector. */
    BENCH("2g", "1g", List.of("-XX:+UseG1GC"));

    private final String cassandraHeap;
    private final String kafkaHeap;
    private final List<String> engine;

    Profile(String cassandraHeap, String kafkaHeap, List<String> engine) {
        this.cassandraHeap = cassandraHeap;
        this.kafkaHeap = kafkaHeap;
        this.engine = engine;
    }

    String cassandraHeap() {
        return cassandraHeap;
    }

    String kafkaHeap() {
        return kafkaHeap;
    }

    List<String> engine() {
        return engine;
    }
}
