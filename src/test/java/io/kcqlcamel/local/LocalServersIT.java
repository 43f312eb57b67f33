package io.kcqlcamel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Starting together, finding, stopping; and what is said when a server cannot be had. */
class LocalServersIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Test
    void allThreeStartTogetherAreFoundByOthersAndStopTogether() {
        LocalServers servers = TestServers.start("all", none -> none.withCassandra(CassandraSettings.DEFAULT)
                .withKafka(KafkaSettings.DEFAULT)
                .withRegistry(RegistrySettings.DEFAULT));
        Path directory = TestServers.directory("all");
        List<ProcessHandle> processes = Stream.of(servers.cassandra(), servers.kafka(), servers.registry())
                .map(LocalProcess::of)
                .toList();

        assertThat(processes).allMatch(LocalProcess::runs);
        assertThat(Addresses.read(directory).orElseThrow())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "pid",
                        Long.toString(ProcessHandle.current().pid()),
                        "cassandra.contact.point",
                        "127.0.0.1:" + servers.cassandra().port(),
                        "cassandra.local.datacenter",
                        "datacenter1",
                        "cassandra.user",
                        "cassandra",
                        "cassandra.password",
                        "cassandra",
                        "kafka.bootstrap.servers",
                        "127.0.0.1:" + servers.kafka().port(),
                        "registry.url",
                        "http://127.0.0.1:" + servers.registry().port() + "/apis/ccompat/v7"));
        assertThatThrownBy(() -> LocalServers.start(TestServers.settings(directory)))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("Local servers already run in " + directory
                        + ": stop them first, or choose another directory.");

        servers.close();

        assertThat(processes).noneMatch(LocalProcess::runs);
        assertThat(Addresses.read(directory)).isEmpty();
    }

    @Test
    void aServerThatEndsBeforeItIsReadyShowsTheEndOfItsLogAndTakesTheOthersWithIt() throws IOException {
        Path directory = TestServers.directory("broken");

        assertThatThrownBy(() -> TestServers.start("broken", none -> none.withRegistry(RegistrySettings.DEFAULT)
                        .withKafka(KafkaSettings.DEFAULT.withProperty("num.network.threads", "many"))))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("Apache Kafka 4.3.1 could not format its data directory (exit code 1). The end of its log, "
                        + directory.resolve("kafka.log") + ":\n" + lastLines(directory.resolve("kafka.log"))
                        + "\nIf its data is of no use any more, delete " + directory.resolve("kafka") + ".")
                .hasMessageContaining("Invalid value many for configuration num.network.threads");
        assertThat(directory.resolve("registry").resolve("pid")).doesNotExist();
    }

    @Test
    void aServerThatIsNotReadyInTimeIsKilled() throws IOException {
        Path directory = TestServers.directory("slow");

        assertThatThrownBy(() -> TestServers.start("slow", none -> none.withRegistry(RegistrySettings.DEFAULT)
                        .withLimit(Duration.ofMillis(1))))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("Apicurio Registry 3.0.9 was not ready after 0 s and was killed. The end of its log, "
                        + directory.resolve("registry.log") + ":\n" + lastLines(directory.resolve("registry.log"))
                        + "\nIf its data is of no use any more, delete " + directory.resolve("registry") + ".");
    }

    @Test
    void theRegistryLetsInWhoLogsInAndKeepsToBackwardCompatibility() throws Exception {
        try (LocalServers servers = TestServers.start(
                "login", none -> none.withRegistry(RegistrySettings.DEFAULT.withUser("student", "secret")))) {
            String config = servers.registry().url() + "/config";

            assertThat(get(config, "", LIMIT).statusCode()).isEqualTo(401);
            assertThat(get(config, "Basic c3R1ZGVudDpzZWNyZXQ=", LIMIT).body())
                    .isEqualTo("{\"compatibilityLevel\":\"BACKWARD\"}");
        }
    }

    @Test
    void aSuspendedServerAnswersWhenItIsResumed() throws Exception {
        try (LocalServers servers = TestServers.start("suspend", none -> none.withRegistry(RegistrySettings.DEFAULT))) {
            String subjects = servers.registry().url() + "/subjects";

            servers.registry().suspend();
            assertThatThrownBy(() -> get(subjects, "", Duration.ofSeconds(2))).isInstanceOf(HttpTimeoutException.class);
            servers.registry().resume();

            assertThat(get(subjects, "", LIMIT).body()).isEqualTo("[]");
        }
    }

    private static HttpResponse<String> get(String url, String login, Duration limit)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(limit);
        if (!login.isEmpty()) {
            request.header("Authorization", login);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - 20), lines.size()).stream()
                .map(line -> "  " + line)
                .collect(Collectors.joining("\n"));
    }
}
