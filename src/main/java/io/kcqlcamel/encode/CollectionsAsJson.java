package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.CqlType;
import java.util.function.UnaryOperator;

/**
 * The codecs of columns under {@code mapping.collection.to.json=true}.
 *
 * @param scalars the format's own codecs
 * @param asString how the format writes a string whose text is given
 */
record CollectionsAsJson(Cases<CellWriter> scalars, UnaryOperator<CellWriter> asString) implements Cases<CellWriter> {

    private static final JsonText JSON = new JsonText();

    @Override
    public CellWriter scalar(CqlType.Scalar type) {
        return scalars.scalar(type);
    }

    @Override
    public CellWriter list(CqlType element) {
        return asString.apply(JSON.list(element));
    }

    @Override
    public CellWriter map(CqlType key, CqlType value) {
        return asString.apply(JSON.map(key, value));
    }

    @Override
    public CellWriter tuple(CqlType.Tuple type) {
        return asString.apply(JSON.tuple(type));
    }

    @Override
    public CellWriter udt(CqlType.Udt type) {
        return asString.apply(JSON.udt(type));
    }

    @Override
    public CellWriter vector(CqlType.Vector type) {
        return asString.apply(JSON.vector(type));
    }
}
