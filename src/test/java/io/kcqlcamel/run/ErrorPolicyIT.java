package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** {@code error.policy}, {@code errors.tolerance} and the dead letter topic: what becomes of rows, and of the rest of their page. */
class ErrorPolicyIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int ROWS = 100;
    private static final int PAGE = 10;
    private static final String TOO_FINE =
            "Column price (decimal): its value has 19 digits after the point, and Connect's Decimal(18) would lose those"
                    + " beyond 18; round it, or leave the column out with IGNORE.";

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();

    @Test
    void noop_skips_a_row_and_says_which() {
        String name = "policy_noop";
        try (TestTable table = prices(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = connector(name).with("connect.cassandra.error.policy", "NOOP")) {
            connector.start();
            topic.read(ROWS - 1, LIMIT);
            connector.stop();
            connector.exitCode(LIMIT);
            assertThat(ids(topic)).isEqualTo(idsWithout(54));
            assertThat(connector.messages())
                    .filteredOn(line -> line.contains(" skips "))
                    .containsExactly("WARN  policy_noop.rows skips 1 row(s) of policy_noop.rows: " + TOO_FINE
                            + " Primary key: id = 54");
        }
    }

    @Test
    void a_row_goes_to_the_dead_letter_topic_with_the_reasons() {
        String name = "policy_dead";
        try (TestTable table = prices(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestTopic dead = new TestTopic(kafka, "policy_dead_letters");
                TestConnector connector = connector(name)
                        .with("errors.tolerance", "all")
                        .with("errors.deadletterqueue.topic.name", "policy_dead_letters")
                        .with("errors.deadletterqueue.topic.replication.factor", "1")
                        .with("errors.deadletterqueue.context.headers.enable", "true")) {
            connector.start();
            topic.read(ROWS - 1, LIMIT);
            var letter = dead.read(1, LIMIT).get(0);
            connector.stop();
            connector.exitCode(LIMIT);
            assertThat(ids(topic)).isEqualTo(idsWithout(54));
            assertThat(TestTopic.value(letter)).isEqualTo("{\"id\":54,\"price\":1E-19}");
            Map<String, String> headers = new TreeMap<>();
            letter.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            assertThat(headers)
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry("__kcqlcamel.errors.table", "policy_dead.rows"),
                            Map.entry("__kcqlcamel.errors.topic", name),
                            Map.entry("__kcqlcamel.errors.key", "id = 54"),
                            Map.entry("__kcqlcamel.errors.column", "price"),
                            Map.entry("__kcqlcamel.errors.reason", TOO_FINE),
                            Map.entry("__connect.errors.topic", name),
                            Map.entry("__connect.errors.connector.name", name),
                            Map.entry("__connect.errors.task.id", "0"),
                            Map.entry("__connect.errors.exception.class.name", "io.kcqlcamel.encode.EncodingException"),
                            Map.entry("__connect.errors.exception.message", TOO_FINE)));
            assertThat(dead.readToEnd()).hasSize(1);
            assertThat(connector.messages())
                    .filteredOn(line -> line.contains(" sends to topic "))
                    .containsExactly("WARN  policy_dead.rows sends to topic policy_dead_letters 1 row(s) of"
                            + " policy_dead.rows: " + TOO_FINE);
        }
    }

    @Test
    void retry_tries_as_often_as_configured_and_then_the_route_has_failed() {
        String name = "policy_retry";
        try (TestTable table = prices(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = connector(name)
                        .with("connect.cassandra.error.policy", "RETRY")
                        .with("connect.cassandra.max.retries", "2")
                        .with("connect.cassandra.retry.interval", "100")) {
            assertThat(connector.start().exitCode(LIMIT)).isEqualTo(1);
            String reason = TOO_FINE + " It is the row with id = 54.";
            assertThat(connector.messages())
                    .filteredOn(line -> line.matches("\\w+ +policy_retry\\.rows (stops|is started|FAILED).*"))
                    .containsExactly(
                            "WARN  policy_retry.rows stops, and starts again in 0 s, try 1 of 2: " + reason,
                            "INFO  policy_retry.rows is started again.",
                            "WARN  policy_retry.rows stops, and starts again in 0 s, try 2 of 2: " + reason,
                            "INFO  policy_retry.rows is started again.",
                            "ERROR policy_retry.rows FAILED: " + reason);
            assertThat(topic.readToEnd().size() % PAGE).isZero();
        }
    }

    @Test
    void a_schema_that_the_registry_refuses_is_tried_again_until_it_takes_it() throws Exception {
        String name = "policy_conflict_retry";
        URI subject = URI.create(TestServers.registry().url() + "/subjects/" + name + "-value");
        try (TestTable table = ids(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = avro(
                                connector(name), TestServers.registry().url())
                        .with("connect.cassandra.error.policy", "RETRY")
                        .with("connect.cassandra.max.retries", "1000")
                        .with("connect.cassandra.retry.interval", "500")) {
            refuse(subject, name);
            connector.start();
            topic.read(found -> connector.output().contains("try 2 of 1000: The schema registry at "), LIMIT);
            assertThat(topic.readToEnd()).isEmpty();
            send(HttpRequest.newBuilder(subject).DELETE());
            assertThat(topic.read(ROWS, LIMIT)).hasSize(ROWS);
            connector.stop();
            connector.exitCode(LIMIT);
            assertThat(topic.readToEnd()).hasSize(ROWS);
        }
    }

    @Test
    void rows_whose_schema_the_registry_refuses_are_skipped_and_each_is_named() throws Exception {
        String name = "policy_conflict_noop";
        URI subject = URI.create(TestServers.registry().url() + "/subjects/" + name + "-value");
        try (TestTable table = ids(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestTopic positions = new TestTopic(kafka, name + "_positions");
                TestConnector connector = avro(
                                connector(name), TestServers.registry().url())
                        .with("offsets.storage.topic", name + "_positions")
                        .with("connect.cassandra.error.policy", "NOOP")) {
            refuse(subject, name);
            connector.start();
            positions.read(found -> found.stream().anyMatch(ErrorPolicyIT::endsPass), LIMIT);
            connector.stop();
            connector.exitCode(LIMIT);
            assertThat(topic.readToEnd()).isEmpty();
            List<String> messages = connector.messages().stream()
                    .filter(line -> line.contains(" skips "))
                    .toList();
            assertThat(messages)
                    .hasSize(ROWS / PAGE)
                    .allMatch(line -> line.startsWith("WARN  policy_conflict_noop.rows skips 10 row(s) of"
                            + " policy_conflict_noop.rows: The schema registry at "
                            + TestServers.registry().url()
                            + " refuses the schema as incompatible with subject policy_conflict_noop-value: "));
            assertThat(messages.stream().flatMap(line -> List.of(line.split(" Primary key: ")[1].split("; ")).stream()))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, ROWS)
                            .mapToObj(id -> "id = " + id)
                            .toList());
        }
    }

    /** The JDK's server before the registry, since a real one cannot be made to answer 503. */
    @Test
    void a_registry_that_answers_503_is_waited_for() throws Exception {
        String name = "policy_unavailable";
        AtomicBoolean available = new AtomicBoolean();
        HttpServer gateway = gateway(TestServers.registry().url(), available);
        String url = "http://127.0.0.1:" + gateway.getAddress().getPort();
        try (TestTable table = ids(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = avro(connector(name), url)) {
            connector.start();
            String waits = "WARN  policy_unavailable.rows stops, and starts again in 2 s: The schema registry at " + url
                    + " answered HTTP 503 for subject policy_unavailable-value: no. It is asked again at the next attempt.";
            topic.read(found -> connector.messages().contains(waits), LIMIT);
            assertThat(topic.readToEnd()).isEmpty();
            available.set(true);
            assertThat(topic.read(ROWS, LIMIT)).hasSize(ROWS);
            connector.stop();
            connector.exitCode(LIMIT);
            assertThat(topic.readToEnd()).hasSize(ROWS);
            assertThat(connector.messages()).contains(waits, "INFO  policy_unavailable.rows is started again.");
        } finally {
            gateway.stop(0);
        }
    }

    private static boolean endsPass(ConsumerRecord<byte[], byte[]> position) {
        return TestTopic.value(position).contains("\"complete\":true");
    }

    private TestTable prices(String name) {
        TestTable table = new TestTable(cassandra, name);
        table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY, price decimal)");
        table.load("INSERT INTO ks.rows (id, price) VALUES (?, ?)", ROWS, row -> new Object[] {row, BigDecimal.ONE});
        table.execute("UPDATE ks.rows SET price = 1e-19 WHERE id = 54");
        return table;
    }

    private TestTable ids(String name) {
        TestTable table = new TestTable(cassandra, name);
        table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
        table.load("INSERT INTO ks.rows (id) VALUES (?)", ROWS, row -> new Object[] {row});
        return table;
    }

    /** One pass over the table {@code rows}: the next is an hour away. */
    private TestConnector connector(String name) {
        return new TestConnector(name, cassandra, kafka.bootstrapServers())
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT * FROM rows")
                .with("connect.cassandra.fetch.size", Integer.toString(PAGE))
                .with("connect.cassandra.import.poll.interval", "3600000");
    }

    private static TestConnector avro(TestConnector connector, String registry) {
        return connector
                .without("value.converter.schemas.enable")
                .with("value.converter", "io.confluent.connect.avro.AvroConverter")
                .with("value.converter.schema.registry.url", registry);
    }

    private static Set<Integer> ids(TestTopic topic) {
        return topic.readToEnd().stream()
                .map(TestTopic::value)
                .map(value -> Integer.valueOf(value.replaceAll("\\{\"id\":(\\d+),.*", "$1")))
                .collect(Collectors.toSet());
    }

    private static Set<Integer> idsWithout(int id) {
        return IntStream.range(0, ROWS).filter(each -> each != id).boxed().collect(Collectors.toSet());
    }

    /** Registers a schema that those of {@code ids} does not go with. */
    private static void refuse(URI subject, String namespace) throws IOException, InterruptedException {
        String schema = "{\"type\":\"record\",\"name\":\"rows\",\"namespace\":\"" + namespace
                + "\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"}]}";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(subject + "/versions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"schema\":\"" + schema.replace("\"", "\\\"") + "\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Hands questions on; schemas to register only once it is available. */
    private static HttpServer gateway(String registry, AtomicBoolean available) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                boolean registers = exchange.getRequestMethod().equals("POST");
                HttpResponse<String> answer = registers && !available.get()
                        ? null
                        : send(HttpRequest.newBuilder(URI.create(registry + exchange.getRequestURI()))
                                .header("Content-Type", "application/json")
                                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body)));
                byte[] text = (answer == null ? "no" : answer.body()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer == null ? 503 : answer.statusCode(), text.length);
                exchange.getResponseBody().write(text);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        return server;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
