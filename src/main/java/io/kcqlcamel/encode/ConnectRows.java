package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/**
 * Rows as Kafka Connect's own structs, for what works on these: the same schema and the same values as the converters of
 * this package write. Slower than them, since every cell is decoded. Holds buffers: one thread at a time.
 */
public final class ConnectRows {

    private final Schema schema;
    private final List<Column> columns;
    private final List<ValueSlot> slots;

    private ConnectRows(Schema schema, List<Column> columns, List<ValueSlot> slots) {
        this.schema = schema;
        this.columns = columns;
        this.slots = slots;
    }

    /**
     * @param collectionsAsJson collections as strings of JSON text, not as arrays, maps and structs
     * @throws EncodingException when Connect has no type for a column
     */
    public static ConnectRows of(String keyspace, String table, List<Column> columns, boolean collectionsAsJson) {
        Schema schema = ConnectSchemas.of(SchemaOfColumns.of(keyspace, table, columns, collectionsAsJson));
        List<ValueSlot> slots = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Schema field = schema.fields().get(i).schema();
            slots.add(ConnectValues.column(columns.get(i).type(), field, collectionsAsJson));
        }
        return new ConnectRows(schema, List.copyOf(columns), slots);
    }

    /** The columns that these rows have. */
    public List<Column> columns() {
        return columns;
    }

    /** @throws EncodingException when Connect has no value for what a cell holds */
    public Struct row(Cells row) {
        Struct struct = new Struct(schema);
        for (int i = 0; i < slots.size(); i++) {
            ByteBuffer cell = row.cell(i);
            if (cell != null) {
                struct.put(schema.fields().get(i), value(i, cell));
            }
        }
        return struct;
    }

    private Object value(int column, ByteBuffer cell) {
        try {
            return slots.get(column).read(cell, cell.position(), cell.remaining());
        } catch (CellException e) {
            throw EncodingException.of(columns.get(column), e.getMessage());
        }
    }
}
