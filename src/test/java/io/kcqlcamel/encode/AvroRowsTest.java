package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.encode.Tables.Table;
import io.kcqlcamel.transform.AvroConverter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.connect.data.SchemaAndValue;

/** A row that goes through Connect's data model, for transforms, comes out as the fast path writes it. */
class AvroRowsTest {

    @Property(tries = 1000)
    void schema_and_bytes_are_those_of_the_fast_path(
            @ForAll("tables") Table table, @ForAll boolean collectionsAsJson, @ForAll boolean connectMetaData) {
        List<String> fast = new ArrayList<>();
        List<String> slow = new ArrayList<>();
        byte[] expected = new AvroFormat(
                        recorded(fast), SubjectNameStrategy.TOPIC_NAME, false, connectMetaData, collectionsAsJson)
                .encoder("topic", "my-ks", "t", table.columns())
                .encode(table.row());
        SchemaAndValue row = new ConnectFormat(collectionsAsJson)
                .encoder("topic", "my-ks", "t", table.columns())
                .of(table.row());
        byte[] found = new AvroConverter(recorded(slow), SubjectNameStrategy.TOPIC_NAME, false, connectMetaData)
                .fromConnectData("topic", row.schema(), row.value());
        assertThat(slow).isEqualTo(fast);
        assertThat(found).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Table> tables() {
        return Tables.any(3);
    }

    private static SchemaIds recorded(List<String> registered) {
        return (subject, schema) -> {
            registered.add(subject + " " + schema);
            return 7;
        };
    }
}
