package io.kcqlcamel.encode;

import java.nio.charset.StandardCharsets;

/** Base64 with padding and without line breaks (RFC 4648), straight from one buffer to another. */
final class Base64 {

    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes(StandardCharsets.US_ASCII);

    private Base64() {}

    static void write(Output source, Output out) {
        byte[] bytes = source.array();
        int whole = source.length() - source.length() % 3;
        for (int i = 0; i < whole; i += 3) {
            int group = (bytes[i] & 0xFF) << 16 | (bytes[i + 1] & 0xFF) << 8 | bytes[i + 2] & 0xFF;
            four(group, out);
        }
        switch (source.length() - whole) {
            case 1 -> {
                int group = (bytes[whole] & 0xFF) << 16;
                two(group, out);
                out.write('=');
                out.write('=');
            }
            case 2 -> {
                int group = (bytes[whole] & 0xFF) << 16 | (bytes[whole + 1] & 0xFF) << 8;
                two(group, out);
                out.write(ALPHABET[group >>> 6 & 63]);
                out.write('=');
            }
            default -> {}
        }
    }

    private static void four(int group, Output out) {
        two(group, out);
        out.write(ALPHABET[group >>> 6 & 63]);
        out.write(ALPHABET[group & 63]);
    }

    private static void two(int group, Output out) {
        out.write(ALPHABET[group >>> 18]);
        out.write(ALPHABET[group >>> 12 & 63]);
    }
}
