package io.kcqlcamel.encode;

import static io.kcqlcamel.encode.RegistrySettings.Registration.AUTO_REGISTER;
import static io.kcqlcamel.encode.RegistrySettings.Registration.LOOK_UP;
import static io.kcqlcamel.encode.RegistrySettings.Registration.USE_LATEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.TestCertificates;
import io.kcqlcamel.encode.RegistrySettings.Registration;
import io.kcqlcamel.tls.Tls;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaRegistryTest {

    private static final String SCHEMA =
            "{\"type\":\"record\",\"name\":\"t\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}";

    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

    private FakeRegistry server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_schema_is_registered_once() {
        server.answers(200, "{\"id\":7}");
        SchemaRegistry registry = registry(AUTO_REGISTER, server.url());
        assertThat(registry.id("a topic/x-value", SCHEMA)).isEqualTo(7);
        assertThat(registry.id("a topic/x-value", SCHEMA)).isEqualTo(7);
        assertThat(server.requests())
                .containsExactly("POST /subjects/a%20topic%2Fx-value/versions {\"schema\":"
                        + "\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"t\\\",\\\"fields\\\":[{\\\"name\\\":\\\"a\\\",\\\"type\\\":\\\"int\\\"}]}\"}"
                        + " as user:secret");
    }

    @Test
    void without_registering_the_schema_is_looked_up() {
        server.answers(200, "{\"subject\":\"s\",\"id\":8,\"version\":1}");
        RegistrySettings settings = new RegistrySettings(
                List.of(URI.create(server.url() + "/apis/ccompat/v7/")),
                null,
                null,
                Duration.ofSeconds(5),
                null,
                LOOK_UP,
                true);
        assertThat(new SchemaRegistry(settings).id("s", SCHEMA)).isEqualTo(8);
        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("POST /apis/ccompat/v7/subjects/s?normalize=true ");
    }

    @Test
    void the_latest_version_serves_when_only_what_avro_ignores_is_different() {
        server.answers(
                200,
                "{\"id\":9,\"version\":3,\"schema\":"
                        + quoted(SCHEMA.replace("\"name\":\"t\"", "\"name\":\"t\",\"doc\":\"d\"")) + "}");
        assertThat(registry(USE_LATEST, server.url()).id("s", SCHEMA)).isEqualTo(9);
        assertThat(server.requests()).containsExactly("GET /subjects/s/versions/latest  as user:secret");
    }

    @Test
    void a_latest_version_with_other_fields_is_refused() {
        server.answers(200, "{\"id\":9,\"version\":3,\"schema\":" + quoted(SCHEMA.replace("int", "long")) + "}");
        assertFails(
                USE_LATEST,
                "Version 3 of subject s (schema id 9) has other fields than the rows read. Register the rows' schema as the"
                        + " latest version, or set value.converter.use.latest.version=false.",
                200,
                false);
    }

    static Stream<Arguments> answers() {
        String settings =
                " Set value.converter.schema.registry.basic.auth.user.info to user:password of one who may read and"
                        + " write that subject.";
        String noRegistry = " and nothing that a registry says. Check the path in value.converter.schema.registry.url.";
        return Stream.of(
                Arguments.of(
                        AUTO_REGISTER,
                        401,
                        "",
                        false,
                        "The schema registry at URL refuses user user (HTTP 401) for subject s." + settings),
                Arguments.of(
                        LOOK_UP,
                        403,
                        "<html>",
                        false,
                        "The schema registry at URL refuses user user (HTTP 403) for subject s." + settings),
                Arguments.of(
                        LOOK_UP,
                        404,
                        "{\"error_code\":40403,\"message\":\"Schema not found\"}",
                        false,
                        "The schema registry at URL does not have this schema under subject s: Schema not found. Register it"
                                + " there first, or set value.converter.auto.register.schemas=true."),
                Arguments.of(
                        AUTO_REGISTER,
                        409,
                        "{\"error_code\":409,\"message\":\"Schema being registered is incompatible: READER_FIELD_MISSING_DEFAULT_VALUE, field a\"}",
                        false,
                        "The schema registry at URL refuses the schema as incompatible with subject s: Schema being registered"
                                + " is incompatible: READER_FIELD_MISSING_DEFAULT_VALUE, field a. Change the subject's"
                                + " compatibility level, choose another topic, or undo the change of the table."),
                Arguments.of(
                        AUTO_REGISTER,
                        422,
                        "{\"error_code\":42201,\"message\":\"Invalid schema\"}",
                        false,
                        "The schema registry at URL takes the schema for invalid, subject s: Invalid schema."),
                Arguments.of(
                        AUTO_REGISTER,
                        503,
                        "overloaded\n",
                        true,
                        "The schema registry at URL answered HTTP 503 for subject s: overloaded. It is asked again at the next"
                                + " attempt."),
                Arguments.of(
                        AUTO_REGISTER,
                        400,
                        "",
                        false,
                        "The schema registry at URL answered HTTP 400 for subject s: (nothing more)."),
                Arguments.of(
                        AUTO_REGISTER,
                        200,
                        "<html>Hello</html>",
                        false,
                        "What answers at URL is no schema registry: asked about subject s, it said HTTP 200"
                                + noRegistry),
                Arguments.of(
                        AUTO_REGISTER,
                        404,
                        "{\"detail\":\"Could not find resource\"}",
                        false,
                        "What answers at URL is no schema registry: asked about subject s, it said HTTP 404"
                                + noRegistry));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_without_an_id_says_what_to_do(
            Registration registration, int status, String body, boolean passing, String message) {
        server.answers(status, body);
        assertFails(registration, message.replace("URL", server.url()), status, passing);
    }

    @Test
    void a_failure_is_not_remembered() {
        server.answers(503, "");
        SchemaRegistry registry = registry(AUTO_REGISTER, server.url());
        assertThatThrownBy(() -> registry.id("s", SCHEMA)).isInstanceOf(SchemaRegistryException.class);
        server.answers(200, "{\"id\":7}");
        assertThat(registry.id("s", SCHEMA)).isEqualTo(7);
    }

    @Test
    void the_next_server_is_asked_when_one_is_away() throws IOException {
        server.answers(200, "{\"id\":7}");
        assertThat(registry(AUTO_REGISTER, closedPort(), server.url()).id("s", SCHEMA))
                .isEqualTo(7);
    }

    @Test
    void the_next_server_is_asked_when_one_fails() throws IOException {
        server.answers(500, "");
        try (FakeRegistry second = new FakeRegistry()) {
            second.answers(200, "{\"id\":7}");
            assertThat(registry(AUTO_REGISTER, server.url(), second.url()).id("s", SCHEMA))
                    .isEqualTo(7);
        }
    }

    @Test
    void when_none_can_be_reached_all_are_named_without_their_passwords() throws IOException {
        String first = closedPort();
        String second = closedPort();
        assertThatThrownBy(() -> registry(AUTO_REGISTER, first.replace("//", "//u:secret@"), second)
                        .id("s", SCHEMA))
                .isInstanceOfSatisfying(SchemaRegistryException.class, e -> {
                    assertThat(e.transientFailure()).isTrue();
                    assertThat(e.status()).isZero();
                })
                .hasMessage(
                        "No schema registry can be reached, asked about subject s: " + first + " (connection refused), "
                                + second
                                + " (connection refused). Check value.converter.schema.registry.url, and that the registry is"
                                + " up.");
    }

    @Test
    void when_none_can_be_reached_for_keys_their_converter_is_named() throws IOException {
        String url = closedPort();
        assertThatThrownBy(() -> new SchemaRegistry(settings(AUTO_REGISTER, url).ofKeys()).id("s", SCHEMA))
                .hasMessage(
                        "No schema registry can be reached, asked about subject s: " + url
                                + " (connection refused). Check key.converter.schema.registry.url, and that the registry is up.");
    }

    @Test
    void a_server_that_does_not_answer_in_time_is_named() {
        server.staysSilent();
        RegistrySettings settings = new RegistrySettings(
                List.of(URI.create(server.url())), null, null, Duration.ofMillis(200), null, AUTO_REGISTER, false);
        assertThatThrownBy(() -> new SchemaRegistry(settings).id("s", SCHEMA))
                .hasMessage(
                        "No schema registry can be reached, asked about subject s: " + server.url() + " (no answer in"
                                + " time). Check value.converter.schema.registry.url, and that the registry is up.");
    }

    @Test
    void a_registry_behind_tls_answers_to_who_trusts_it(@TempDir Path directory) throws Exception {
        SSLContext tls = tls(TestCertificates.in(directory));
        try (FakeRegistry secure = FakeRegistry.behind(tls)) {
            secure.answers(200, "{\"id\":7}");
            List<URI> urls = List.of(URI.create(secure.url()));
            RegistrySettings trusting =
                    new RegistrySettings(urls, null, null, Duration.ofSeconds(5), tls, AUTO_REGISTER, false);
            assertThat(new SchemaRegistry(trusting).id("s", SCHEMA)).isEqualTo(7);
            SchemaRegistry strange = new SchemaRegistry(RegistrySettings.at(urls.get(0)));
            assertThatThrownBy(() -> strange.id("s", SCHEMA))
                    .hasMessageStartingWith(
                            "No schema registry can be reached, asked about subject s: " + secure.url() + " (TLS: ");
        }
    }

    /** As a load balancer does that takes nothing without TLS; its certificate is looked for where the JVM looks. */
    @Test
    void an_address_without_tls_may_lead_to_one_with_it(@TempDir Path directory) throws Exception {
        TestCertificates stores = TestCertificates.in(directory);
        try (FakeRegistry secure = FakeRegistry.behind(tls(stores))) {
            secure.answers(200, "{\"id\":7}");
            server.redirectsTo(secure.url());
            assertThatThrownBy(() -> new SchemaRegistry(ifNeeded()).id("s", SCHEMA))
                    .hasMessageStartingWith(
                            "No schema registry can be reached, asked about subject s: " + server.url() + " (TLS: ");
            System.setProperty(TRUST_STORE, stores.trustStore().toString());
            System.setProperty(TRUST_STORE + "Password", stores.password());
            assertThat(new SchemaRegistry(ifNeeded()).id("s", SCHEMA)).isEqualTo(7);
        } finally {
            System.clearProperty(TRUST_STORE);
            System.clearProperty(TRUST_STORE + "Password");
        }
    }

    private RegistrySettings ifNeeded() {
        List<URI> urls = List.of(URI.create(server.url()));
        return new RegistrySettings(urls, null, null, Duration.ofSeconds(5), Tls.ifNeeded(), AUTO_REGISTER, false);
    }

    private static SSLContext tls(TestCertificates stores) throws Exception {
        char[] password = stores.password().toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(stores.keyStore().toFile(), password), password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(stores.trustStore().toFile(), password));
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }

    @Test
    void settings_without_a_url_are_refused_and_never_print_a_password() {
        assertThatThrownBy(RegistrySettings::at)
                .hasMessage("No URL of a schema registry: set value.converter.schema.registry.url, such as"
                        + " http://registry:8081.");
        assertThat(settings(AUTO_REGISTER, "http://u:secret@h:1/x"))
                .hasToString(
                        "RegistrySettings[urls=[http://h:1/x], user=user, timeout=PT5S, registration=AUTO_REGISTER,"
                                + " normalize=false]");
    }

    /** Whose settings they are, the message says. */
    private void assertFails(Registration registration, String message, int status, boolean passing) {
        RegistrySettings settings = settings(registration, server.url());
        assertFails(settings, message, status, passing);
        assertFails(settings.ofKeys(), message.replace("value.converter.", "key.converter."), status, passing);
    }

    private static void assertFails(RegistrySettings settings, String message, int status, boolean passing) {
        assertThatThrownBy(() -> new SchemaRegistry(settings).id("s", SCHEMA))
                .isInstanceOfSatisfying(SchemaRegistryException.class, e -> {
                    assertThat(e.subject()).isEqualTo("s");
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e.transientFailure()).isEqualTo(passing);
                })
                .hasMessage(message);
    }

    private static SchemaRegistry registry(Registration registration, String... urls) {
        return new SchemaRegistry(settings(registration, urls));
    }

    private static RegistrySettings settings(Registration registration, String... urls) {
        return new RegistrySettings(
                Stream.of(urls).map(URI::create).toList(),
                "user",
                "secret",
                Duration.ofSeconds(5),
                null,
                registration,
                false);
    }

    private static String quoted(String json) {
        return '"' + json.replace("\"", "\\\"") + '"';
    }

    private static String closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort();
        }
    }
}
