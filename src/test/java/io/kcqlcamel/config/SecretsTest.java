package io.kcqlcamel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No password is ever seen in a message, nor in what an object prints of itself. */
class SecretsTest {

    private static final String PASSWORD = "hunter2";

    @Test
    void whatIsRead_printsNoPassword() {
        ConnectorConfig config =
                CheckedFile.parse("students.json", everySecret("https://reader:hunter2@registry:8081", ""));
        Stream<Object> values = Options.all().stream().flatMap(option -> config.find(option).stream());

        assertThat(Stream.concat(
                                values,
                                Stream.of(config, config.problems(), config.valueConverter(), config.keyConverter()))
                        .map(Object::toString))
                .noneMatch(printed -> printed.contains(PASSWORD));
    }

    /** Each makes the file unusable in its own way, close to a password. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"connect.cassandra.pasword\": \"hunter2\"",
                "\"connect.cassandra.password\": \"hunter2\"",
                "\"connect.cassandra.host\": [\"hunter2\"]",
                "\"connect.cassandra.key.store.type\": hunter2",
                "\"key.converter.schema.registry.ssl.key.password\": \"hunter2\"",
                "\"value.converter.bearer.auth.token\": \"hunter2\"",
                "\"value.converter.basic.auth.user.info\": \"hunter2\"",
                "\"value.converter.schema.registry.basic.auth.user.info\": \"x:hunter2\"",
                "\"producer.override.ssl.key.password\": \"${hunter2:key}\"",
                "\"connect.cassandra.source.error.policy\": \"RETRY\"",
                "\"connect.cassandra.key.store.password\": \"${hunter2:key}\"",
            })
    void whatIsRefused_showsNoPassword(String broken) {
        List<String> addresses = List.of("https://reader:hunter2@registry:8081", "reader:hunter2@registry:8081");
        for (String address : addresses) {
            ConfigException refused = catchThrowableOfType(
                    ConfigException.class,
                    () -> CheckedFile.parse("students.json", everySecret(address, ", \"tasks.max\": 0, " + broken)));

            assertThat(everythingIn(refused)).doesNotContain(PASSWORD);
        }
    }

    private static String everythingIn(Throwable refused) {
        return refused + " " + refused.getCause() + " " + Arrays.toString(refused.getSuppressed());
    }

    private static String everySecret(String registry, String more) {
        return """
                {"name": "students",
                 "connector.class": "io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector",
                 "connect.cassandra.kcql": "INSERT INTO topic SELECT * FROM table",
                 "connect.cassandra.username": "reader",
                 "connect.cassandra.password": "hunter2!",
                 "connect.cassandra.trust.store.password": "hunter2",
                 "producer.override.ssl.truststore.password": "hunter2",
                 "key.converter": "io.confluent.connect.avro.AvroConverter",
                 "key.converter.schema.registry.url": "%1$s",
                 "value.converter": "io.confluent.connect.avro.AvroConverter",
                 "value.converter.schema.registry.url": "https://registry:8081",
                 "value.converter.basic.auth.credentials.source": "USER_INFO",
                 "value.converter.basic.auth.user.info": "reader:hunter2"
                 %2$s}""".formatted(registry, more);
    }
}
