package io.kcqlcamel.encode;

import java.nio.ByteBuffer;

/** Reads one value that is not null, out of its native-protocol bytes, as Connect holds it. May not be thread-safe. */
@FunctionalInterface
interface ValueReader {

    /**
     * @param bytes read with absolute gets only
     * @param offset where the value starts
     * @param length bytes of the value, 0 or more
     * @throws CellException when Connect has no such value
     */
    Object read(ByteBuffer bytes, int offset, int length);
}
