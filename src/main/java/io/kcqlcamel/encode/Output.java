package io.kcqlcamel.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A byte array that grows and is used again for every row. Not thread-safe. */
final class Output {

    private static final VarHandle BIG_ENDIAN_INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle BIG_ENDIAN_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[256];
    private int length;

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    /** Forgets what was written after the first {@code length} bytes. */
    void truncate(int length) {
        this.length = length;
    }

    /** The bytes themselves, of which the first {@link #length()} count; valid until the next write. */
    byte[] array() {
        return bytes;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    void write(int value) {
        if (length == bytes.length) {
            grow(1);
        }
        bytes[length++] = (byte) value;
    }

    void write(byte[] source) {
        write(source, 0, source.length);
    }

    void write(byte[] source, int offset, int count) {
        int at = claim(count);
        System.arraycopy(source, offset, bytes, at, count);
    }

    void write(ByteBuffer source, int offset, int count) {
        int at = claim(count);
        source.get(offset, bytes, at, count);
    }

    void write(Output source) {
        write(source.bytes, 0, source.length);
    }

    void ascii(String text) {
        write(text.getBytes(StandardCharsets.US_ASCII));
    }

    void bigEndian(int value) {
        int at = claim(Integer.BYTES);
        BIG_ENDIAN_INT.set(bytes, at, value);
    }

    void littleEndian(int value) {
        int at = claim(Integer.BYTES);
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (value >>> 8 * i);
        }
    }

    void littleEndian(long value) {
        int at = claim(Long.BYTES);
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[at + i] = (byte) (value >>> 8 * i);
        }
    }

    /** 36 characters: digits in groups of 8, 4, 4, 4 and 12. */
    void uuid(long high, long low) {
        int at = claim(36);
        BIG_ENDIAN_LONG.set(bytes, at, Hexadecimal.digits((int) (high >>> 32)));
        groupsOfFour(Hexadecimal.digits((int) high), at + 8);
        groupsOfFour(Hexadecimal.digits((int) (low >>> 32)), at + 18);
        BIG_ENDIAN_LONG.set(bytes, at + 28, Hexadecimal.digits((int) low));
    }

    /** Two, with a dash before each; the last may go on after that. */
    private void groupsOfFour(long digits, int at) {
        bytes[at] = '-';
        BIG_ENDIAN_INT.set(bytes, at + 1, (int) (digits >>> 32));
        bytes[at + 5] = '-';
        BIG_ENDIAN_INT.set(bytes, at + 6, (int) digits);
    }

    /** Avro's int and long: zig-zag, then seven bits a byte, lowest first. */
    void zigZag(long value) {
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7FL) != 0) {
            write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        write((int) rest);
    }

    /** The first bytes of a word, which start at its highest; what stands after them is written over. */
    void word(long word, int count) {
        if (bytes.length - length < Long.BYTES) {
            grow(Long.BYTES);
        }
        BIG_ENDIAN_LONG.set(bytes, length, word);
        length += count;
    }

    /** Makes room for so many more bytes, to be filled in by the caller; returns where they start. */
    private int claim(int count) {
        if (bytes.length - length < count) {
            grow(count);
        }
        int at = length;
        length += count;
        return at;
    }

    private void grow(int count) {
        int needed = Math.addExact(length, count);
        int doubled = (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8);
        bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
    }
}
