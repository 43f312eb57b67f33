package io.kcqlcamel.encode;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** A server that answers what it is told to, for what a real registry cannot be made to do. */
final class FakeRegistry implements AutoCloseable {

    private final String scheme;
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String body = "";
    private volatile boolean silent;
    private volatile String elsewhere;

    FakeRegistry() throws IOException {
        this("http", HttpServer.create(anyPort(), 0));
    }

    /** Over HTTPS. */
    static FakeRegistry behind(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new FakeRegistry("https", server);
    }

    private FakeRegistry(String scheme, HttpServer server) {
        this.scheme = scheme;
        this.server = server;
        server.createContext("/", this::answer);
        server.start();
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    void answers(int status, String body) {
        this.status = status;
        this.body = body;
    }

    /** Sends whoever asks to another server. */
    void redirectsTo(String url) {
        elsewhere = url;
    }

    /** Takes requests and never answers. */
    void staysSilent() {
        silent = true;
    }

    String url() {
        return scheme + "://localhost:" + server.getAddress().getPort();
    }

    /** Each as method, path, body and who asked. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent + user(exchange));
        if (silent) {
            return;
        }
        if (elsewhere != null) {
            exchange.getResponseHeaders().add("Location", elsewhere + exchange.getRequestURI());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String user(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null
                ? ""
                : " as "
                        + new String(
                                Base64.getDecoder().decode(header.substring("Basic ".length())),
                                StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
