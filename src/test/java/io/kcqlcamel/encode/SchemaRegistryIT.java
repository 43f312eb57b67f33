package io.kcqlcamel.encode;

import static io.kcqlcamel.encode.RegistrySettings.Registration.AUTO_REGISTER;
import static io.kcqlcamel.encode.RegistrySettings.Registration.LOOK_UP;
import static io.kcqlcamel.encode.RegistrySettings.Registration.USE_LATEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.TestServers;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.cassandra.CqlType.Scalar;
import io.kcqlcamel.encode.RegistrySettings.Registration;
import io.kcqlcamel.local.LocalServers;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Against a real registry. */
class SchemaRegistryIT {

    private static final List<Column> COLUMNS = List.of(
            new Column("name", Scalar.TEXT),
            new Column("price", Scalar.DECIMAL),
            new Column("day", Scalar.DATE),
            new Column("tags", new CqlType.ListOf(Scalar.TEXT)),
            new Column("by_day", new CqlType.MapOf(Scalar.DATE, Scalar.TINYINT)),
            new Column("by_number", new CqlType.MapOf(Scalar.INT, Scalar.TEXT)));

    @Test
    void a_reader_that_knows_only_the_registry_reads_the_row() {
        SchemaRegistry registry = registry(AUTO_REGISTER);
        byte[] message = avro(registry)
                .encoder("it-read", "my-ks", "goods", COLUMNS)
                .encode(CellBytes.row(COLUMNS, Arrays.asList("nut", null, null, List.of("a", "b"), null, null)));
        Schema schema = new Schema.Parser()
                .parse(registry.schema(ByteBuffer.wrap(message).getInt(1)));
        assertThat(schema.getFullName()).isEqualTo("my.ks.goods");
        assertThat(AvroOracle.read(schema, message))
                .isEqualTo(Arrays.asList("nut", null, null, List.of("a", "b"), null, null));
    }

    @Test
    void the_same_schema_has_one_id_however_it_is_asked_for() {
        int registered = registry(AUTO_REGISTER).id("it-same-value", schema(COLUMNS));
        assertThat(registry(AUTO_REGISTER).id("it-same-value", schema(COLUMNS))).isEqualTo(registered);
        assertThat(registry(LOOK_UP).id("it-same-value", schema(COLUMNS))).isEqualTo(registered);
        assertThat(registry(USE_LATEST).id("it-same-value", schema(COLUMNS))).isEqualTo(registered);
    }

    @Test
    void an_added_column_is_a_new_version_and_a_changed_type_is_refused() {
        List<Column> first = List.of(new Column("a", Scalar.INT));
        int id = registry(AUTO_REGISTER).id("it-change-value", schema(first));
        List<Column> more = List.of(new Column("a", Scalar.INT), new Column("b", Scalar.TEXT));
        assertThat(registry(AUTO_REGISTER).id("it-change-value", schema(more))).isNotEqualTo(id);
        String changed = schema(List.of(new Column("a", Scalar.TEXT)));
        assertThatThrownBy(() -> registry(AUTO_REGISTER).id("it-change-value", changed))
                .isInstanceOfSatisfying(SchemaRegistryException.class, e -> {
                    assertThat(e.status()).isEqualTo(409);
                    assertThat(e.transientFailure()).isFalse();
                })
                .hasMessageStartingWith("The schema registry at " + url()
                        + " refuses the schema as incompatible with subject it-change-value: ")
                .hasMessageEndingWith(
                        ". Change the subject's compatibility level, choose another topic, or undo the change of"
                                + " the table.");
    }

    @Test
    void a_schema_that_is_not_there_is_not_found() {
        assertThatThrownBy(() -> registry(LOOK_UP).id("it-none-value", schema(COLUMNS)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith(
                        "The schema registry at " + url() + " does not have this schema under subject it-none-value: ")
                .hasMessageEndingWith(". Register it there first, or set value.converter.auto.register.schemas=true.");
    }

    @Test
    void a_wrong_password_is_told_apart_from_a_right_one() {
        try (LocalServers servers = TestServers.start(
                "registry-with-user",
                none -> none.withRegistry(io.kcqlcamel.local.RegistrySettings.DEFAULT.withUser("ann", "right")))) {
            String url = servers.registry().url();
            assertThat(new SchemaRegistry(settings(url, "ann", "right", AUTO_REGISTER)).id("s", schema(COLUMNS)))
                    .isPositive();
            assertThatThrownBy(() ->
                            new SchemaRegistry(settings(url, "ann", "wrong", AUTO_REGISTER)).id("s", schema(COLUMNS)))
                    .hasMessage("The schema registry at " + url + " refuses user ann (HTTP 401) for subject s. Set"
                            + " value.converter.schema.registry.basic.auth.user.info to user:password of one who may read"
                            + " and write that subject.");
            assertThatThrownBy(
                            () -> new SchemaRegistry(settings(url, null, null, AUTO_REGISTER)).id("s", schema(COLUMNS)))
                    .hasMessage("The schema registry at " + url
                            + " refuses to answer without a user (HTTP 401) for subject s."
                            + " Set value.converter.schema.registry.basic.auth.user.info to user:password of one who may read"
                            + " and write that subject.");
        }
    }

    private static AvroFormat avro(SchemaRegistry registry) {
        return new AvroFormat(registry, SubjectNameStrategy.TOPIC_NAME, false, true, false);
    }

    private static String schema(List<Column> columns) {
        return AvroSchemaText.of(SchemaOfColumns.of("ks", "t", columns, false), true);
    }

    private static SchemaRegistry registry(Registration registration) {
        return new SchemaRegistry(settings(url(), null, null, registration));
    }

    private static RegistrySettings settings(String url, String user, String password, Registration registration) {
        return new RegistrySettings(
                List.of(URI.create(url)), user, password, Duration.ofMinutes(1), null, registration, false);
    }

    private static String url() {
        return TestServers.registry().url();
    }
}
