package io.kcqlcamel.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Values as the connector has sent them, for {@link Ceiling} to send again: of the same size, and as hard to compress.
 *
 * @param values in their order, of the table's first rows
 */
record Payloads(List<byte[]> values) {

    /** As many as a page has: enough that the same ones come again only in the next batch. */
    static final int COUNT = 5000;

    /** On average, in bytes. */
    int size() {
        return (int) Math.round(
                values.stream().mapToInt(value -> value.length).average().orElseThrow());
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(values.size());
            for (byte[] value : values) {
                out.writeInt(value.length);
                out.write(value);
            }
        }
    }

    static Payloads read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<byte[]> values = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                values.add(in.readNBytes(in.readInt()));
            }
            return new Payloads(values);
        }
    }
}
