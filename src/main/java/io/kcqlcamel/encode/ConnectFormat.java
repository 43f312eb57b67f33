package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;

/**
 * Kafka Connect's own data, for what works on it: the same schemas and the same values as the converters of this package
 * write. Slower than them, since every cell is decoded.
 *
 * @param collectionsAsJson collections as strings of JSON text, not as arrays, maps and structs
 */
public record ConnectFormat(boolean collectionsAsJson) implements Format<ConnectRow> {

    @Override
    public ConnectRow encoder(String topic, String keyspace, String table, List<Column> columns) {
        Schema schema = ConnectSchemas.of(SchemaOfColumns.of(keyspace, table, columns, collectionsAsJson));
        List<Cell> cells = columns.stream()
                .map(column -> cell(column, schema.field(column.name()).schema()))
                .toList();
        return row -> {
            Struct struct = new Struct(schema);
            for (int i = 0; i < cells.size(); i++) {
                struct.put(schema.fields().get(i), cells.get(i).value(row, i));
            }
            return new SchemaAndValue(schema, struct);
        };
    }

    @Override
    public ConnectRow columnEncoder(String topic, String keyspace, String table, Column column) {
        Schema schema = ConnectSchemas.of(SchemaOfColumns.of(keyspace, table, column, collectionsAsJson));
        Cell cell = cell(column, schema);
        return row -> new SchemaAndValue(schema, cell.value(row, 0));
    }

    @Override
    public ConnectRow textEncoder(String topic, RowText text) {
        Output out = new Output();
        return row -> {
            out.clear();
            text.write(row, out);
            String value = new String(out.array(), 0, out.length(), StandardCharsets.UTF_8);
            return new SchemaAndValue(Schema.STRING_SCHEMA, value);
        };
    }

    private Cell cell(Column column, Schema schema) {
        return new Cell(column, ConnectValues.column(column.type(), schema, collectionsAsJson));
    }

    private record Cell(Column column, ValueSlot slot) {

        Object value(Cells row, int index) {
            int length = row.length(index);
            try {
                return length < 0 ? null : slot.read(row.bytes(), row.offset(index), length);
            } catch (CellException e) {
                throw EncodingException.of(column, e.getMessage());
            }
        }
    }
}
