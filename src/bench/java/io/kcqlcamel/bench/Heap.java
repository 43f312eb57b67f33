package io.kcqlcamel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JVM's heap in megabytes, from its log of collections.
 *
 * @param peak the most that was ever in use: garbage included, so near the limit with any collector
 * @param kept the most that was left after a collection
 */
record Heap(int peak, int kept) {

    private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(");

    static Heap of(Path log) {
        try {
            Heap heap = new Heap(0, 0);
            for (String line : Files.readAllLines(log)) {
                Matcher collection = COLLECTION.matcher(line);
                if (collection.find()) {
                    heap = heap.with(Integer.parseInt(collection.group(1)), Integer.parseInt(collection.group(2)));
                }
            }
            return heap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Heap with(int before, int after) {
        return new Heap(Math.max(peak, before), Math.max(kept, after));
    }
}
