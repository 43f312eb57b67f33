package io.kcqlcamel.local;

/** Takes a line for the person who waits, such as {@code Apache Kafka 4.3.1: ready at 127.0.0.1:9092 after 3.1 s}. */
@FunctionalInterface
public interface Progress {
    /** Called from several threads, one whole line at a time. */
    void say(String line);

    Progress SILENT = line -> {};
}
