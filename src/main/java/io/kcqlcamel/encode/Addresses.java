package io.kcqlcamel.encode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Cassandra's inet as Java prints an address: {@code 127.0.0.1}, {@code 2001:db8:0:0:0:0:0:1}. */
final class Addresses {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int IPV4 = 4;
    private static final int IPV6 = 16;

    private Addresses() {}

    static void write(ByteBuffer bytes, int offset, int length, Output out) {
        if (length == IPV4) {
            version4(bytes, offset, out);
        } else if (length == IPV6 && isMappedVersion4(bytes, offset)) {
            version4(bytes, offset + IPV6 - IPV4, out);
        } else if (length == IPV6) {
            version6(bytes, offset, out);
        } else {
            throw new CellException(
                    "its value has " + length + " bytes where an address has 4 or 16; the cell is damaged");
        }
    }

    private static boolean isMappedVersion4(ByteBuffer bytes, int offset) {
        return bytes.getLong(offset) == 0 && bytes.getInt(offset + 8) == 0xFFFF;
    }

    private static void version4(ByteBuffer bytes, int offset, Output out) {
        for (int i = 0; i < IPV4; i++) {
            if (i > 0) {
                out.write('.');
            }
            Digits.write(bytes.get(offset + i) & 0xFF, out);
        }
    }

    private static void version6(ByteBuffer bytes, int offset, Output out) {
        for (int i = 0; i < IPV6; i += 2) {
            if (i > 0) {
                out.write(':');
            }
            hex(bytes.getShort(offset + i) & 0xFFFF, out);
        }
    }

    private static void hex(int group, Output out) {
        int shift = group < 0x10 ? 0 : group < 0x100 ? 4 : group < 0x1000 ? 8 : 12;
        for (; shift >= 0; shift -= 4) {
            out.write(HEX[group >> shift & 15]);
        }
    }
}
