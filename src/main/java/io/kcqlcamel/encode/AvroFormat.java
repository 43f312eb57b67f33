package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import java.util.List;

/**
 * Confluent's AvroConverter: byte 0, the schema's id in the registry as 4 bytes, the row in Avro's binary encoding.
 *
 * @param registry where the schema gets its id
 * @param subjects {@code key.subject.name.strategy}, {@code value.subject.name.strategy}
 * @param isKey whether these are keys of messages, not values
 * @param connectMetaData {@code connect.meta.data}: the schema carries what only Connect reads
 * @param collectionsAsJson collections as strings of JSON text, not as arrays, maps and records
 */
public record AvroFormat(
        SchemaIds registry,
        SubjectNameStrategy subjects,
        boolean isKey,
        boolean connectMetaData,
        boolean collectionsAsJson)
        implements Converter {

    private static final int MAGIC = 0;

    @Override
    public RowEncoder encoder(String topic, String keyspace, String table, List<Column> columns) {
        ConnectSchema.Struct schema = SchemaOfColumns.of(keyspace, table, columns, collectionsAsJson);
        ColumnWriter[] codecs = ColumnWriter.of(columns, writers());
        String subject = subjects.subject(topic, isKey, schema.name());
        int schemaId = registry.id(subject, AvroNames.checked(schema, columns, connectMetaData));
        return message(schemaId, (row, out) -> {
            for (int i = 0; i < codecs.length; i++) {
                if (codecs[i].isNull(row, i)) {
                    out.write(AvroWriters.NULL);
                } else {
                    out.write(AvroWriters.VALUE);
                    codecs[i].write(row, i, out);
                }
            }
        });
    }

    /** A null is no bytes, as AvroConverter has it, whatever the schema says. */
    @Override
    public RowEncoder columnEncoder(String topic, String keyspace, String table, Column column) {
        ConnectSchema schema = SchemaOfColumns.of(keyspace, table, column, collectionsAsJson);
        ColumnWriter codec = ColumnWriter.of(column, writers());
        int schemaId = registry.id(subjectWithoutRecord(topic), AvroNames.checked(schema, column, connectMetaData));
        RowEncoder value = message(schemaId, (row, out) -> {
            out.write(AvroWriters.VALUE);
            codec.write(row, 0, out);
        });
        return row -> codec.isNull(row, 0) ? null : value.encode(row);
    }

    @Override
    public RowEncoder textEncoder(String topic, RowText text) {
        String schema = AvroSchemaText.of(ConnectSchema.REQUIRED_STRING, connectMetaData);
        int schemaId = registry.id(subjectWithoutRecord(topic), schema);
        Output aside = new Output();
        return message(schemaId, (row, out) -> {
            aside.clear();
            text.write(row, aside);
            out.zigZag(aside.length());
            out.write(aside);
        });
    }

    private Cases<CellWriter> writers() {
        Cases<CellWriter> avro = new AvroWriters();
        return collectionsAsJson ? new CollectionsAsJson(avro, Scratch::lengthFirst) : avro;
    }

    /** As Confluent has it, only records have a name to be found by. */
    private String subjectWithoutRecord(String topic) {
        if (subjects != SubjectNameStrategy.TOPIC_NAME) {
            String part = isKey ? "key" : "value";
            throw EncodingException.ofSetting(part + ".converter." + part + ".subject.name.strategy="
                    + subjects.className() + " names subjects after records, and these " + part
                    + "s are no records but single values. Set it to " + SubjectNameStrategy.TOPIC_NAME.className()
                    + ".");
        }
        return subjects.subject(topic, isKey, "");
    }

    private static RowEncoder message(int schemaId, RowWriter body) {
        Output out = new Output();
        return row -> {
            out.clear();
            out.write(MAGIC);
            out.bigEndian(schemaId);
            body.write(row, out);
            return out.toByteArray();
        };
    }
}
