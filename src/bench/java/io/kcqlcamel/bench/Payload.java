package io.kcqlcamel.bench;

import java.util.Random;

/** The value that {@link Ceiling} sends for every row. */
final class Payload {

    private Payload() {}

    /** Not compressible in itself; the same again and again it is, which is to the ceiling's favour. */
    static byte[] ofSize(int bytes) {
        byte[] payload = new byte[bytes];
        new Random(1).nextBytes(payload);
        return payload;
    }
}
