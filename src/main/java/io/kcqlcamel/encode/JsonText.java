package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;

/**
 * A collection, tuple or user-defined type as the text of a JSON value, which then is a plain string to Connect:
 * {@code mapping.collection.to.json=true}. A tuple is an array; a map is an object, whatever its keys.
 */
final class JsonText implements Cases<CellWriter> {

    private static final JsonScalars SCALARS = JsonScalars.text();

    /** The columns that this setting is about. */
    static boolean isFor(CqlType type) {
        return !(type instanceof CqlType.Scalar);
    }

    @Override
    public CellWriter scalar(CqlType.Scalar type) {
        return SCALARS.of(type);
    }

    @Override
    public CellWriter list(CqlType element) {
        return TextArray.of(Elements.ofCollection(), slot(element), Punctuation.JSON);
    }

    @Override
    public CellWriter map(CqlType key, CqlType value) {
        return new TextMap(Elements.ofCollection(), Slot.of(key, key(key)), slot(value), Punctuation.JSON);
    }

    /** JSON's keys are strings: a number stands in quotes, a collection as its own JSON text. */
    private CellWriter key(CqlType type) {
        if (SchemaOfColumns.isString(type) || type == CqlType.Scalar.BLOB) {
            return of(type);
        }
        if (type == CqlType.Scalar.FLOAT) {
            return Scratch.quoted(PlainScalars::float32);
        }
        if (type == CqlType.Scalar.DOUBLE) {
            return Scratch.quoted(PlainScalars::float64);
        }
        return Scratch.jsonString(of(type), JsonStrings.TO_TEXT);
    }

    @Override
    public CellWriter tuple(CqlType.Tuple type) {
        Slot[] slots = type.elements().stream().map(this::slot).toArray(Slot[]::new);
        return new TextArray(Elements.ofFields(slots.length), slots, Punctuation.JSON);
    }

    @Override
    public CellWriter udt(CqlType.Udt type) {
        Slot[] slots = type.fields().stream().map(Column::type).map(this::slot).toArray(Slot[]::new);
        return new JsonStruct(
                Elements.ofFields(slots.length), JsonStruct.names(type.fields(), JsonStrings.TO_TEXT), slots);
    }

    @Override
    public CellWriter vector(CqlType.Vector type) {
        return TextArray.of(Elements.ofVector(type), slot(type.element()), Punctuation.JSON);
    }

    private Slot slot(CqlType type) {
        return Slot.of(type, of(type));
    }
}
