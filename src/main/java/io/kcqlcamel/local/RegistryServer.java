package io.kcqlcamel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A schema registry with Confluent's API. It keeps schemas in memory: a restart forgets them. */
public final class RegistryServer extends Server {
    private static final String HEAP = "128m";

    private final RegistrySettings registry;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    RegistryServer(Settings settings, RegistrySettings registry) {
        super("registry", settings);
        this.registry = registry;
        this.port = ports().usualOrFree(8081);
    }

    @Override
    public int port() {
        return port;
    }

    /** The root of Confluent's API, without a slash at its end. */
    public String url() {
        return "http://" + address() + "/apis/ccompat/v7";
    }

    @Override
    void configure() {
        // All its configuration is on the command line.
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(settings().profile().engine());
        arguments.addAll(List.of(
                "-Xmx" + HEAP,
                "-Dquarkus.http.host=" + HOST,
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.http.access-log.enabled=false"));
        registry.user().ifPresent(user -> arguments.addAll(basicAuthentication(user)));
        arguments.addAll(List.of("-jar", runner().toString()));
        return arguments;
    }

    /** Ready when it lists subjects and holds new schemas to Confluent's default, which is not its own. */
    @Override
    boolean isReady() {
        try {
            return status(request("/subjects").GET()) == 200
                    && status(request("/config")
                                    .header("Content-Type", "application/json")
                                    .PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\":\"BACKWARD\"}")))
                            == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    Map<String, String> addresses() {
        Map<String, String> addresses = new TreeMap<>();
        addresses.put("registry.url", url());
        registry.user().ifPresent(user -> {
            addresses.put("registry.user", user.user());
            addresses.put("registry.password", user.password());
        });
        return addresses;
    }

    private static List<String> basicAuthentication(Credentials user) {
        return List.of(
                "-Dquarkus.http.auth.basic=true",
                "-Dquarkus.security.users.embedded.plain-text=true",
                "-Dquarkus.security.users.embedded.users." + user.user() + "=" + user.password(),
                "-Dquarkus.security.users.embedded.roles." + user.user() + "=sr-admin",
                "-Dquarkus.http.auth.permission.api.paths=/apis/*",
                "-Dquarkus.http.auth.permission.api.policy=authenticated");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(10));
        registry.user().ifPresent(user -> {
            byte[] login = (user.user() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        });
        return request;
    }

    private int status(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Path runner() {
        try (Stream<Path> unpacked = Files.list(files().unpacked())) {
            return unpacked.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new ServerFailure(files().title() + " has no *-runner.jar in "
                            + files().unpacked() + ": delete " + files().directory() + " and start again."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
