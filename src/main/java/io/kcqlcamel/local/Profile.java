package io.kcqlcamel.local;

import java.util.List;

/** How much of the machine the servers take. */
public enum Profile {
    /** Starts fast and stays small (about 800 MB for all three), at the price of speed: only the first compiler. */
    SMALL("256m", "256m", List.of("-XX:TieredStopAtLevel=1")),
    /** For measuring: 2 GB of heap for Cassandra, 1 GB for Kafka, and both compilers. */
    BENCH("2g", "1g", List.of());

    private final String cassandraHeap;
    private final String kafkaHeap;
    private final List<String> compilers;

    Profile(String cassandraHeap, String kafkaHeap, List<String> compilers) {
        this.cassandraHeap = cassandraHeap;
        this.kafkaHeap = kafkaHeap;
        this.compilers = compilers;
    }

    String cassandraHeap() {
        return cassandraHeap;
    }

    String kafkaHeap() {
        return kafkaHeap;
    }

    List<String> compilers() {
        return compilers;
    }
}
