package io.kcqlcamel.encode;

import java.nio.ByteBuffer;

/** Cassandra's variable-length integers: the leading one bits of the first byte count the bytes that follow it. */
final class Vints {

    private Vints() {}

    /** The bytes of the integer at an offset. */
    static int size(ByteBuffer bytes, int offset, int end) {
        int size = offset < end ? 1 + following(bytes.get(offset)) : 1;
        if (offset + size > end) {
            throw new CellException("its value ends in the middle of a number; the cell is damaged");
        }
        return size;
    }

    static long unsigned(ByteBuffer bytes, int offset) {
        byte first = bytes.get(offset);
        int following = following(first);
        long value = first & 0xFF >> following;
        for (int i = 1; i <= following; i++) {
            value = value << 8 | bytes.get(offset + i) & 0xFF;
        }
        return value;
    }

    static long signed(ByteBuffer bytes, int offset) {
        long value = unsigned(bytes, offset);
        return value >>> 1 ^ -(value & 1);
    }

    private static int following(byte first) {
        return Math.min(Long.BYTES, Integer.numberOfLeadingZeros(~first << 24));
    }
}
