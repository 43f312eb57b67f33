package io.kcqlcamel;

import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.CassandraSettings;
import io.kcqlcamel.local.KafkaServer;
import io.kcqlcamel.local.KafkaSettings;
import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.local.Profile;
import io.kcqlcamel.local.RegistryServer;
import io.kcqlcamel.local.RegistrySettings;
import io.kcqlcamel.local.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The servers that the tests share: each starts when first asked for, on a free port, with empty data, and runs until the
 * tests end. They outlive a test class, so each test uses keyspaces, topics and subjects of its own. A test that kills
 * servers, or needs other options, starts its own with {@link #start}.
 */
public final class TestServers {
    /** On a busy machine an answer may take longer than the two to ten seconds after which a node gives it up. */
    public static final CassandraSettings PATIENT_CASSANDRA = CassandraSettings.DEFAULT
            .withOption("read_request_timeout", "60s")
            .withOption("range_request_timeout", "60s")
            .withOption("write_request_timeout", "60s")
            .withOption("cas_contention_timeout", "60s");

    private static final Path ROOT = Path.of("target", "test-servers").toAbsolutePath();

    private TestServers() {}

    /** With passwords: {@link CassandraServer#SUPERUSER}. */
    public static CassandraServer cassandra() {
        return Cassandra.SERVERS.cassandra();
    }

    /** Topics come into being when written to. */
    public static KafkaServer kafka() {
        return Kafka.SERVERS.kafka();
    }

    /** Open to everybody. */
    public static RegistryServer registry() {
        return Registry.SERVERS.registry();
    }

    /**
     * Servers of a test's own, with empty data, such as {@code start("no-topics", all -> all.withKafka(...))}; to be
     * closed by the test.
     */
    public static LocalServers start(String name, UnaryOperator<Settings> choice) {
        return LocalServers.start(choice.apply(settings(emptyDirectory(name))));
    }

    /** {@link #directory}, without what an earlier run left there. */
    public static Path emptyDirectory(String name) {
        Path directory = directory(name);
        delete(directory);
        return directory;
    }

    /** No server yet; free ports, progress to the standard error stream. */
    public static Settings settings(Path directory) {
        return Settings.none(directory).withFreePorts().withProgress(System.err::println);
    }

    public static Path directory(String name) {
        return ROOT.resolve(name);
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Cassandra {
        static final LocalServers SERVERS = start(
                "shared-cassandra", none -> none.withProfile(Profile.ROOMY).withCassandra(PATIENT_CASSANDRA));
    }

    private static final class Kafka {
        /** Else a broker that stalls for some seconds is fenced, and new topics are refused. */
        static final LocalServers SERVERS = start(
                "shared-kafka",
                none -> none.withKafka(KafkaSettings.DEFAULT.withProperty("broker.session.timeout.ms", "60000")));
    }

    private static final class Registry {
        static final LocalServers SERVERS =
                start("shared-registry", none -> none.withRegistry(RegistrySettings.DEFAULT));
    }
}
