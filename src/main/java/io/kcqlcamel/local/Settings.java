package io.kcqlcamel.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Which servers to start, and how. Begin with {@link #all(Path)} or {@link #none(Path)}.
 *
 * @param directory data, logs and {@code servers.properties}; one at a time may use it
 * @param files where it is remembered what the servers consist of, for all directories together
 * @param usualPorts whether to take 9042, 9092 and 8081 where they are free; otherwise any free ones
 * @param limit for each server to become ready, downloads not counted
 */
public record Settings(
        Path directory,
        Path files,
        Optional<CassandraSettings> cassandra,
        Optional<KafkaSettings> kafka,
        Optional<RegistrySettings> registry,
        Profile profile,
        boolean usualPorts,
        Duration limit,
        Progress progress) {

    public Settings {
        directory = directory.toAbsolutePath().normalize();
        files = files.toAbsolutePath().normalize();
    }

    /** Nothing yet: add servers with {@code with...}. Small profile, usual ports, two minutes, silent. */
    public static Settings none(Path directory) {
        return new Settings(
                directory,
                Path.of("target", "local", "files"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Profile.SMALL,
                true,
                Duration.ofMinutes(2),
                Progress.SILENT);
    }

    /** One of each. */
    public static Settings all(Path directory) {
        return none(directory)
                .withCassandra(CassandraSettings.DEFAULT)
                .withKafka(KafkaSettings.DEFAULT)
                .withRegistry(RegistrySettings.DEFAULT);
    }

    public Settings withFiles(Path place) {
        return new Settings(directory, place, cassandra, kafka, registry, profile, usualPorts, limit, progress);
    }

    public Settings withCassandra(CassandraSettings node) {
        return new Settings(directory, files, Optional.of(node), kafka, registry, profile, usualPorts, limit, progress);
    }

    public Settings withKafka(KafkaSettings broker) {
        return new Settings(
                directory, files, cassandra, Optional.of(broker), registry, profile, usualPorts, limit, progress);
    }

    public Settings withRegistry(RegistrySettings server) {
        return new Settings(
                directory, files, cassandra, kafka, Optional.of(server), profile, usualPorts, limit, progress);
    }

    public Settings withProfile(Profile size) {
        return new Settings(directory, files, cassandra, kafka, registry, size, usualPorts, limit, progress);
    }

    public Settings withFreePorts() {
        return new Settings(directory, files, cassandra, kafka, registry, profile, false, limit, progress);
    }

    public Settings withLimit(Duration time) {
        return new Settings(directory, files, cassandra, kafka, registry, profile, usualPorts, time, progress);
    }

    public Settings withProgress(Progress listener) {
        return new Settings(directory, files, cassandra, kafka, registry, profile, usualPorts, limit, listener);
    }
}
