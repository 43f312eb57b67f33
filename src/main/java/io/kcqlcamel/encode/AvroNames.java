package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.encode.ConnectSchema.Struct;
import java.util.List;

/** Names that Cassandra takes in quotes and Avro does not take at all. */
final class AvroNames {

    private AvroNames() {}

    /** The schema's text; a name that Avro refuses is reported with the column or table that it belongs to. */
    static String checked(Struct schema, List<Column> columns, boolean connectMetaData) {
        for (int i = 0; i < columns.size(); i++) {
            column(columns.get(i), schema.fields().get(i));
        }
        try {
            return AvroSchemaText.of(schema, connectMetaData);
        } catch (IllegalArgumentException e) {
            throw EncodingException.ofTable(
                    schema.name(),
                    "Avro cannot name its records (" + e.getMessage()
                            + "); use org.apache.kafka.connect.json.JsonConverter for it");
        }
    }

    /** The schema's text of a column by itself, which needs names only for the records in it. */
    static String checked(ConnectSchema schema, Column column, boolean connectMetaData) {
        try {
            return AvroSchemaText.of(schema, connectMetaData);
        } catch (IllegalArgumentException e) {
            throw EncodingException.of(
                    column,
                    "Avro cannot name its records (" + e.getMessage()
                            + "); use org.apache.kafka.connect.json.JsonConverter for it");
        }
    }

    private static void column(Column column, ConnectSchema.Field field) {
        try {
            AvroSchemaText.of(new Struct("one.column", List.of(field), false), true);
        } catch (IllegalArgumentException e) {
            throw EncodingException.of(
                    column,
                    "Avro takes names of letters, digits and _ only (" + e.getMessage()
                            + "); give the column another name with AS");
        }
    }
}
