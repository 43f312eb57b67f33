package io.kcqlcamel.encode;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/** HTTP to a registry that may be several servers: the next one is asked when one is away or fails. */
final class RegistryClient {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    private final RegistrySettings settings;
    private final HttpClient http;

    /** The server that answered last is asked first. */
    private volatile int preferred;

    RegistryClient(RegistrySettings settings) {
        this.settings = settings;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(settings.timeout());
        http = (settings.tls() == null ? builder : builder.sslContext(settings.tls())).build();
    }

    RegistryAnswer get(String subject, String path) {
        return send(subject, path, "GET", BodyPublishers.noBody());
    }

    RegistryAnswer post(String subject, String path, String json) {
        return send(subject, path, "POST", BodyPublishers.ofString(json));
    }

    private RegistryAnswer send(String subject, String path, String method, BodyPublisher body) {
        List<String> failures = new ArrayList<>();
        RegistryAnswer failed = null;
        IOException cause = null;
        int first = preferred;
        for (int i = 0; i < settings.urls().size(); i++) {
            int server = (first + i) % settings.urls().size();
            URI url = settings.urls().get(server);
            try {
                RegistryAnswer answer = exchange(url, path, method, body);
                if (!answer.serverFailed()) {
                    preferred = server;
                    return answer;
                }
                failed = answer;
            } catch (IOException e) {
                cause = e;
                failures.add(RegistrySettings.named(url) + " (" + reason(e) + ")");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw RegistryErrors.interrupted(subject, e);
            }
        }
        if (failed != null) {
            return failed;
        }
        throw RegistryErrors.unreachable(settings, subject, failures, cause);
    }

    private RegistryAnswer exchange(URI url, String path, String method, BodyPublisher body)
            throws IOException, InterruptedException {
        String base = RegistrySettings.named(url).replaceAll("/+$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(settings.timeout())
                .header("Accept", MEDIA_TYPE + ", application/json")
                .header("Content-Type", MEDIA_TYPE)
                .method(method, body);
        if (settings.hasUser()) {
            String user = settings.user() + ":" + settings.password();
            byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
            request.header(
                    "Authorization", "Basic " + java.util.Base64.getEncoder().encodeToString(bytes));
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new RegistryAnswer(base, response.statusCode(), response.body());
    }

    /** What an operator can act on; a connect failure's own message is often null. */
    private static String reason(IOException e) {
        if (e instanceof HttpConnectTimeoutException) {
            return "no connection in time";
        }
        if (e instanceof HttpTimeoutException) {
            return "no answer in time";
        }
        if (e instanceof ConnectException) {
            return RegistryErrors.isUnknownHost(e) ? "unknown host" : "connection refused";
        }
        if (e instanceof SSLException) {
            return "TLS: " + e.getMessage();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
