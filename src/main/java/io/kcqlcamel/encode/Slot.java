package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.CqlType;
import java.nio.ByteBuffer;

/**
 * A place for a value that may be null: an element of a collection, a field of a struct.
 *
 * @param emptyIsNull whether no bytes mean null, as they do for all but texts, blobs and collections
 */
record Slot(CellWriter writer, boolean emptyIsNull) {

    static Slot of(CqlType type, CellWriter writer) {
        return new Slot(writer, emptyIsNull(type));
    }

    static boolean emptyIsNull(CqlType type) {
        boolean bytes = type == CqlType.Scalar.TEXT || type == CqlType.Scalar.ASCII || type == CqlType.Scalar.BLOB;
        return type instanceof CqlType.Scalar && !bytes || type instanceof CqlType.Vector;
    }

    /** @param length of the value in bytes; negative where Cassandra says null */
    boolean isNull(int length) {
        return length < 0 || length == 0 && emptyIsNull;
    }

    void write(ByteBuffer bytes, int offset, int length, Output out) {
        writer.write(bytes, offset, length, out);
    }
}
