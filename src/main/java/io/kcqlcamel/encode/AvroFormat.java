package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import java.nio.ByteBuffer;
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
        Cases<CellWriter> avro = new AvroWriters();
        Cases<CellWriter> writers = collectionsAsJson ? new CollectionsAsJson(avro, Scratch::lengthFirst) : avro;
        ColumnWriter[] codecs = ColumnWriter.of(columns, writers);
        String subject = subjects.subject(topic, isKey, schema.name());
        return encoder(codecs, registry.id(subject, AvroNames.checked(schema, columns, connectMetaData)));
    }

    private static RowEncoder encoder(ColumnWriter[] columns, int schemaId) {
        Output out = new Output();
        return row -> {
            out.clear();
            out.write(MAGIC);
            out.bigEndian(schemaId);
            for (int i = 0; i < columns.length; i++) {
                ByteBuffer cell = row.cell(i);
                if (columns[i].isNull(cell)) {
                    out.write(AvroWriters.NULL);
                } else {
                    out.write(AvroWriters.VALUE);
                    columns[i].write(cell, out);
                }
            }
            return out.toByteArray();
        };
    }
}
