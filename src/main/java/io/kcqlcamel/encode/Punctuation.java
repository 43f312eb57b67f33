package io.kcqlcamel.encode;

import java.nio.charset.StandardCharsets;

/**
 * What stands between the values of a text.
 *
 * @param separator between two values
 * @param open before a map
 * @param openEntry before each of its entries
 * @param between a key and its value
 * @param closeEntry after each entry
 * @param close after the map
 */
record Punctuation(byte[] separator, byte[] open, byte[] openEntry, byte[] between, byte[] closeEntry, byte[] close) {

    static final Punctuation JSON = of(",", "{", "", ":", "", "}");

    /** JsonConverter's form of a map whose keys are no strings. */
    static final Punctuation JSON_PAIRS = of(",", "[", "[", ",", "]", "]");

    /** As Java's own collections print themselves. */
    static final Punctuation JAVA = of(", ", "{", "", "=", "", "}");

    private static final byte[] NULL = bytes("null");

    private static Punctuation of(
            String separator, String open, String openEntry, String between, String closeEntry, String close) {
        return new Punctuation(
                bytes(separator), bytes(open), bytes(openEntry), bytes(between), bytes(closeEntry), bytes(close));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The current element, or the word null. */
    void value(Elements elements, Slot slot, Output out) {
        if (elements.isNull(slot)) {
            out.write(NULL);
        } else {
            elements.write(slot, out);
        }
    }
}
