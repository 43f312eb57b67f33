package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.CqlType;
import java.nio.ByteBuffer;

/**
 * Steps through the values inside one cell: a collection, a tuple, a vector. One object serves every row, so it makes
 * no garbage; each level of nesting has its own. Not thread-safe.
 */
abstract class Elements {

    private ByteBuffer bytes;
    private int position;
    private int end;
    private int offset;
    private int length;

    /** A list, set or map: a count, then each element's length and bytes. A map's keys and values alternate. */
    static Elements ofCollection() {
        return new Counted();
    }

    /** A tuple or user-defined type: each field's length and bytes; fields added later are missing in old cells. */
    static Elements ofFields(int count) {
        return new Fields(count);
    }

    static Elements ofVector(CqlType.Vector type) {
        int fixed = VectorElements.fixedLength(type.element());
        return fixed > 0
                ? new VectorElements.Fixed(type.dimension(), fixed)
                : new VectorElements.Sized(type.dimension());
    }

    /** Begins with a cell; returns how often {@link #next()} may be called. */
    final int open(ByteBuffer cell, int from, int size) {
        bytes = cell;
        position = from;
        end = from + size;
        return count();
    }

    abstract int count();

    abstract void next();

    final void write(Slot slot, Output out) {
        slot.write(bytes, offset, length, out);
    }

    final Object read(ValueSlot slot) {
        return slot.read(bytes, offset, length);
    }

    final boolean isNull(Slot slot) {
        return slot.isNull(length);
    }

    final boolean hasBytes() {
        return position < end;
    }

    final int readInt() {
        int at = position;
        take(Integer.BYTES);
        return bytes.getInt(at);
    }

    final int readVint() {
        int at = position;
        take(Vints.size(bytes, at, end));
        long value = Vints.unsigned(bytes, at);
        return (int) Math.min(value < 0 ? Integer.MAX_VALUE : value, Integer.MAX_VALUE);
    }

    /** Makes the next bytes the current element; null when their number is negative. */
    final void element(int size) {
        offset = position;
        length = size;
        take(Math.max(size, 0));
    }

    private void take(int size) {
        if (end - position < size) {
            throw new CellException("its value ends before its last element does; the cell is damaged");
        }
        position += size;
    }

    private static final class Counted extends Elements {

        @Override
        int count() {
            return hasBytes() ? readInt() : 0;
        }

        @Override
        void next() {
            element(readInt());
        }
    }

    private static final class Fields extends Elements {

        private final int count;

        private Fields(int count) {
            this.count = count;
        }

        @Override
        int count() {
            return count;
        }

        @Override
        void next() {
            element(hasBytes() ? readInt() : -1);
        }
    }
}
