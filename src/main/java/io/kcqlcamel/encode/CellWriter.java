package io.kcqlcamel.encode;

import java.nio.ByteBuffer;

/** Writes one value that is not null, out of its native-protocol bytes. May hold a scratch buffer: not thread-safe. */
@FunctionalInterface
interface CellWriter {

    /**
     * @param bytes read with absolute gets only
     * @param offset where the value starts
     * @param length bytes of the value, 0 or more
     * @throws CellException when the value has no place in the target format
     */
    void write(ByteBuffer bytes, int offset, int length, Output out);
}
