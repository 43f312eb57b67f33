package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.CqlType;
import java.nio.ByteBuffer;

/**
 * A place for a value that may be null, which is read: an element of a collection, a field of a struct.
 *
 * @param emptyIsNull as {@link Slot} has it
 */
record ValueSlot(ValueReader reader, boolean emptyIsNull) {

    static ValueSlot of(CqlType type, ValueReader reader) {
        return new ValueSlot(reader, Slot.emptyIsNull(type));
    }

    /** @param length of the value in bytes; negative where Cassandra says null */
    Object read(ByteBuffer bytes, int offset, int length) {
        boolean isNull = length < 0 || length == 0 && emptyIsNull;
        return isNull ? null : reader.read(bytes, offset, length);
    }
}
