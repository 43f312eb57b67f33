package io.kcqlcamel.encode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** UTF-8 text as a JSON string, escaped where, and as, Jackson escapes it. */
enum JsonStrings {
    /** In bytes: a character beyond U+FFFF becomes two escapes, one for each of its surrogates. */
    TO_BYTES(0xF0),
    /** In a text that is itself written later: characters beyond U+FFFF stay. */
    TO_TEXT(0x100);

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** The letter after the backslash, where there is a short escape. */
    private static final byte[] SHORT = new byte[128];

    static {
        SHORT['"'] = '"';
        SHORT['\\'] = '\\';
        SHORT['\b'] = 'b';
        SHORT['\t'] = 't';
        SHORT['\n'] = 'n';
        SHORT['\f'] = 'f';
        SHORT['\r'] = 'r';
    }

    private final boolean[] plain = new boolean[256];

    JsonStrings(int firstEscaped) {
        for (int i = ' '; i < firstEscaped && i < plain.length; i++) {
            plain[i] = i != '"' && i != '\\';
        }
    }

    void write(ByteBuffer bytes, int offset, int length, Output out) {
        out.write('"');
        int start = out.length();
        // Copied whole, then looked at where it lies: most texts need no more.
        out.write(bytes, offset, length);
        int clean = cleanPrefix(out.array(), start, length);
        if (clean < length) {
            byte[] rest = new byte[length - clean];
            bytes.get(offset + clean, rest);
            out.truncate(start + clean);
            escape(rest, 0, rest.length, out);
        }
        out.write('"');
    }

    void write(Output written, Output out) {
        out.write('"');
        escape(written.array(), 0, written.length(), out);
        out.write('"');
    }

    private int cleanPrefix(byte[] bytes, int start, int length) {
        int i = 0;
        while (i < length && plain[bytes[start + i] & 0xFF]) {
            i++;
        }
        return i;
    }

    private void escape(byte[] bytes, int from, int to, Output out) {
        int at = from;
        while (at < to) {
            int clean = cleanPrefix(bytes, at, to - at);
            out.write(bytes, at, clean);
            at += clean;
            if (at < to) {
                at += bytes[at] < 0 ? surrogates(bytes, at, out) : control(bytes[at], out);
            }
        }
    }

    private static int control(byte value, Output out) {
        out.write('\\');
        if (SHORT[value] != 0) {
            out.write(SHORT[value]);
        } else {
            out.write('u');
            hex(value, out);
        }
        return 1;
    }

    private static int surrogates(byte[] bytes, int at, Output out) {
        if (bytes.length - at < 4) {
            throw new CellException("its value is not UTF-8; the cell is damaged");
        }
        int character =
                (bytes[at] & 7) << 18 | (bytes[at + 1] & 63) << 12 | (bytes[at + 2] & 63) << 6 | bytes[at + 3] & 63;
        out.write('\\');
        out.write('u');
        hex(Character.highSurrogate(character), out);
        out.write('\\');
        out.write('u');
        hex(Character.lowSurrogate(character), out);
        return 4;
    }

    private static void hex(int value, Output out) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.write(HEX[value >> shift & 15]);
        }
    }
}
