package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/**
 * Reads cells as the values that Connect holds: lists, maps, and structs for tuples and user-defined types.
 *
 * @param schema of the value; of its elements where readers of these are made
 */
record ConnectValues(Schema schema) implements Cases<ValueReader> {

    private static final JsonText JSON = new JsonText();

    static ValueSlot column(CqlType type, Schema schema, boolean collectionsAsJson) {
        ValueReader reader = collectionsAsJson && JsonText.isFor(type)
                ? ConnectScalars.string(JSON.of(type))
                : new ConnectValues(schema).of(type);
        return ValueSlot.of(type, reader);
    }

    @Override
    public ValueReader scalar(CqlType.Scalar type) {
        return ConnectScalars.of(type);
    }

    @Override
    public ValueReader list(CqlType element) {
        return array(Elements.ofCollection(), element);
    }

    @Override
    public ValueReader vector(CqlType.Vector type) {
        return array(Elements.ofVector(type), type.element());
    }

    private ValueReader array(Elements elements, CqlType element) {
        ValueSlot slot = slot(element, schema.valueSchema());
        return (bytes, offset, length) -> {
            int count = elements.open(bytes, offset, length);
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                elements.next();
                values.add(elements.read(slot));
            }
            return values;
        };
    }

    @Override
    public ValueReader map(CqlType key, CqlType value) {
        Elements elements = Elements.ofCollection();
        ValueSlot keys = slot(key, schema.keySchema());
        ValueSlot values = slot(value, schema.valueSchema());
        return (bytes, offset, length) -> {
            int count = elements.open(bytes, offset, length);
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                elements.next();
                Object each = elements.read(keys);
                elements.next();
                map.put(each, elements.read(values));
            }
            return map;
        };
    }

    @Override
    public ValueReader tuple(CqlType.Tuple type) {
        return struct(type.elements());
    }

    @Override
    public ValueReader udt(CqlType.Udt type) {
        return struct(type.fields().stream().map(Column::type).toList());
    }

    private ValueReader struct(List<CqlType> types) {
        Elements elements = Elements.ofFields(types.size());
        List<ValueSlot> slots = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            slots.add(slot(types.get(i), schema.fields().get(i).schema()));
        }
        return (bytes, offset, length) -> {
            elements.open(bytes, offset, length);
            Struct struct = new Struct(schema);
            for (int i = 0; i < slots.size(); i++) {
                elements.next();
                struct.put(schema.fields().get(i), elements.read(slots.get(i)));
            }
            return struct;
        };
    }

    private static ValueSlot slot(CqlType type, Schema schema) {
        return ValueSlot.of(type, new ConnectValues(schema).of(type));
    }
}
