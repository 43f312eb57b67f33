package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import java.util.List;

/** The codecs of text as Java's collections and Connect's structs print themselves; blobs, which those do not, in base64. */
class JavaTextWriters implements Cases<CellWriter> {

    @Override
    public CellWriter scalar(CqlType.Scalar type) {
        return switch (type) {
            case ASCII, TEXT -> PlainScalars::copy;
            case UUID, TIMEUUID -> PlainScalars::uuid;
            case INET -> Addresses::write;
            case DURATION -> Durations::write;
            case BLOB -> Scratch.base64(PlainScalars::copy);
            case TINYINT -> PlainScalars::int8;
            case SMALLINT -> PlainScalars::int16;
            case INT -> PlainScalars::int32;
            case BIGINT, COUNTER, TIME -> PlainScalars::int64;
            case FLOAT -> PlainScalars::float32;
            case DOUBLE -> PlainScalars::float64;
            case BOOLEAN -> PlainScalars::bool;
            case TIMESTAMP -> PlainScalars::timestampAsConnectPrints;
            case DATE -> PlainScalars::dateAsConnectPrints;
            case DECIMAL -> Decimals::number;
            case VARINT -> Decimals::varintNumber;
        };
    }

    @Override
    public CellWriter list(CqlType element) {
        return TextArray.of(Elements.ofCollection(), slot(element), Punctuation.JAVA);
    }

    @Override
    public CellWriter map(CqlType key, CqlType value) {
        return new TextMap(Elements.ofCollection(), slot(key), slot(value), Punctuation.JAVA);
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
        return new StructText(Elements.ofFields(slots.length), StructText.names(fields), slots);
    }

    @Override
    public CellWriter vector(CqlType.Vector type) {
        return TextArray.of(Elements.ofVector(type), slot(type.element()), Punctuation.JAVA);
    }

    private Slot slot(CqlType type) {
        return Slot.of(type, of(type));
    }
}
