package io.kcqlcamel.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.config.ConverterConfig.RegistryTls;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The two files of a vendor's guide, with values filled in: every key of them arrives. */
class GuideFilesTest {

    private static final String CLASS =
            "com.datamountaineer.streamreactor.connect.cassandra.source.CassandraSourceConnector";

    private final ConnectorConfig avro = read("guide-avro.json");
    private final ConnectorConfig json = read("guide-json.json");

    @Test
    void avroFile_isReadKeyByKey() {
        assertThat(avro.source()).isEqualTo("guide-avro.json");
        assertThat(avro.name()).isEqualTo("school");
        assertThat(avro.get(Options.CONNECTOR_CLASS)).isEqualTo(CLASS);
        assertThat(avro.get(Options.CONTACT_POINTS).known())
                .contains(List.of(new ContactPoint("cassandra.example.com", Optional.empty())));
        assertThat(avro.get(Options.PORT).known()).contains(19042);
        assertThat(avro.get(Options.USERNAME).text()).isEqualTo("reader");
        assertThat(avro.get(Options.PASSWORD)).isEqualTo(new Secret("hunter2"));
        assertThat(avro.get(Options.SSL_ENABLED)).isTrue();
        assertThat(avro.get(Options.TRUST_STORE_PATH).text()).isEqualTo("/run/aiven/keys/public.truststore.jks");
        assertThat(avro.get(Options.TRUST_STORE_PASSWORD)).isEqualTo(new Secret("changeit"));
        assertThat(avro.get(Options.KEY_SPACE)).isEqualTo("students_keyspace");
        assertThat(avro.get(Options.KCQL)).isEqualTo("INSERT INTO students_topic SELECT id, name FROM students");
        assertThat(avro.valueConverter()).isEqualTo(registry());
        assertThat(avro.keyConverter()).contains(registry());
        assertThat(avro.problems()).isEmpty();
    }

    @Test
    void jsonFile_isReadKeyByKey() {
        assertThat(json.name()).isEqualTo("my-cassandra-source");
        assertThat(json.get(Options.CONNECTOR_CLASS)).isEqualTo(CLASS);
        assertThat(json.get(Options.CONTACT_POINTS).text()).isEqualTo("cassandra.example.com");
        assertThat(json.get(Options.PORT).known()).contains(9042);
        assertThat(json.get(Options.USERNAME).known()).contains("reader");
        assertThat(json.get(Options.PASSWORD).reveal()).isEqualTo("hunter2");
        assertThat(json.get(Options.SSL_ENABLED)).isFalse();
        assertThat(json.get(Options.TRUST_STORE_PATH).known()).contains("/run/aiven/keys/public.truststore.jks");
        assertThat(json.get(Options.TRUST_STORE_PASSWORD).reveal()).isEqualTo("changeit");
        assertThat(json.get(Options.KEY_SPACE)).isEqualTo("students_keyspace");
        assertThat(json.get(Options.KCQL))
                .isEqualTo("INSERT INTO students_topic SELECT id, name, age, timestamp_added FROM students "
                        + "PK timestamp_added INCREMENTALMODE=TIMESTAMP");
        assertThat(json.valueConverter()).isEqualTo(new ConverterConfig.Json(false, DecimalFormat.BASE64, true));
        assertThat(json.keyConverter()).isEmpty();
        assertThat(json.problems())
                .containsExactly(Problem.note("connect.cassandra.trust.store.path has no effect: "
                        + "connect.cassandra.ssl.enabled is false"));
    }

    @Test
    void whatTheFilesLeaveOut_hasItsDefault() {
        assertThat(json.isSet(Options.FETCH_SIZE)).isFalse();
        assertThat(json.get(Options.FETCH_SIZE)).isEqualTo(5000);
        assertThat(json.find(Options.OFFSETS_STORAGE_TOPIC)).isEmpty();
        assertThat(json.family(Options.PRODUCER_OVERRIDE)).isEmpty();
    }

    private static ConverterConfig registry() {
        return new ConverterConfig.Avro(
                List.of("https://kafka.example.com:12693"),
                Optional.of(new Secret("registrar:tr0ub4dor")),
                true,
                false,
                false,
                true,
                SubjectNameStrategy.TOPIC_NAME,
                new RegistryTls(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static ConnectorConfig read(String name) {
        return CheckedFile.parse(name, Resource.text(name));
    }
}
