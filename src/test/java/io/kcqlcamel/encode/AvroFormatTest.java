package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.encode.Tables.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.Schema;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Avro's own reader finds in a message is what was in the row. */
class AvroFormatTest {

    @Property(tries = 1500)
    void scalars_come_back(@ForAll("scalars") Table table) {
        assertComesBack(table, true);
    }

    @Property(tries = 1500)
    void collections_at_any_depth_come_back(@ForAll("collections") Table table, @ForAll boolean collectionsAsJson) {
        assertComesBack(table, collectionsAsJson);
    }

    @Provide
    Arbitrary<Table> scalars() {
        return Tables.any(0);
    }

    @Provide
    Arbitrary<Table> collections() {
        return Tables.any(3);
    }

    private static void assertComesBack(Table table, boolean collectionsAsJson) {
        List<String> registered = new ArrayList<>();
        SchemaIds registry = (subject, schema) -> {
            registered.add(schema);
            return 7;
        };
        AvroFormat format = new AvroFormat(registry, SubjectNameStrategy.TOPIC_NAME, false, true, collectionsAsJson);
        byte[] message = format.encoder("topic", "my-ks", "t", table.columns()).encode(table.row());
        Struct row = ConnectOracle.row("my-ks", "t", table.columns(), table.values(), collectionsAsJson);
        Schema schema = new Schema.Parser().parse(registered.get(0));
        assertThat(AvroOracle.read(schema, message)).isEqualTo(AvroOracle.expected(row));
    }

    @Test
    void a_message_is_a_zero_the_schemas_id_and_the_row() {
        List<Column> columns = List.of(
                new Column("a", CqlType.Scalar.TEXT),
                new Column("b", CqlType.Scalar.INT),
                new Column("c", CqlType.Scalar.INT));
        AvroFormat format =
                new AvroFormat((subject, schema) -> 0x01020304, SubjectNameStrategy.TOPIC_NAME, false, true, true);
        byte[] message =
                format.encoder("t", "ks", "t", columns).encode(CellBytes.row(columns, Arrays.asList("hi", null, -1)));
        assertThat(message).containsExactly(0, 1, 2, 3, 4, 2, 4, 'h', 'i', 0, 2, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "TOPIC_NAME, false, students-value",
        "TOPIC_NAME, true, students-key",
        "RECORD_NAME, false, my.ks.t",
        "TOPIC_RECORD_NAME, true, students-my.ks.t"
    })
    void the_strategy_names_the_subject(SubjectNameStrategy strategy, boolean isKey, String expected) {
        List<String> subjects = new ArrayList<>();
        SchemaIds registry = (subject, schema) -> {
            subjects.add(subject);
            return 1;
        };
        new AvroFormat(registry, strategy, isKey, true, true)
                .encoder("students", "my-ks", "t", List.of(new Column("a", CqlType.Scalar.TEXT)));
        assertThat(subjects).containsExactly(expected);
    }
}
