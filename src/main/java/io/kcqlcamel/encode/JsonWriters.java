package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import java.util.List;

/** The codecs of a JsonConverter's payload, where collections are JSON themselves. */
record JsonWriters(JsonScalars scalars) implements Cases<CellWriter> {

    @Override
    public CellWriter scalar(CqlType.Scalar type) {
        return scalars.of(type);
    }

    @Override
    public CellWriter list(CqlType element) {
        return TextArray.of(Elements.ofCollection(), slot(element), Punctuation.JSON);
    }

    @Override
    public CellWriter map(CqlType key, CqlType value) {
        Punctuation marks = SchemaOfColumns.isString(key) ? Punctuation.JSON : Punctuation.JSON_PAIRS;
        return new TextMap(Elements.ofCollection(), slot(key), slot(value), marks);
    }

    @Override
    public CellWriter tuple(CqlType.Tuple type) {
        return struct(SchemaOfColumns.fields(type));
    }

    @Override
    public CellWriter udt(CqlType.Udt type) {
        return struct(type.fields());
    }

    private CellWriter struct(List<Column> fields) {
        Slot[] slots = fields.stream().map(Column::type).map(this::slot).toArray(Slot[]::new);
        return new JsonStruct(Elements.ofFields(slots.length), JsonStruct.names(fields, JsonStrings.TO_BYTES), slots);
    }

    @Override
    public CellWriter vector(CqlType.Vector type) {
        return TextArray.of(Elements.ofVector(type), slot(type.element()), Punctuation.JSON);
    }

    private Slot slot(CqlType type) {
        return Slot.of(type, of(type));
    }
}
