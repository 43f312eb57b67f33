package io.kcqlcamel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a JVM's log of collections says; everything in megabytes of heap in use. */
record CollectionLog(List<Collection> collections) {

    private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(");

    /** One collection: what was in use before it, and what after. */
    record Collection(int before, int after) {}

    static CollectionLog read(Path file) {
        try {
            return new CollectionLog(Files.readAllLines(file).stream()
                    .map(PAUSE::matcher)
                    .filter(Matcher::find)
                    .map(pause -> new Collection(Integer.parseInt(pause.group(1)), Integer.parseInt(pause.group(2))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most that was ever in use: garbage included, so near the limit with any collector. */
    int peak() {
        return collections.stream().mapToInt(Collection::before).max().orElse(0);
    }

    /** The most that was left after a collection. */
    int kept() {
        return collections.stream().mapToInt(Collection::after).max().orElse(0);
    }

    /** All that was ever allocated: what came into use between one collection and the next, and since the last. */
    long allocated(long inUseNow) {
        return allocated() + inUseNow - leftBefore(collections.size());
    }

    /** All that was ever allocated before the last collection. */
    long allocated() {
        return IntStream.range(0, collections.size())
                .mapToLong(i -> collections.get(i).before() - leftBefore(i))
                .sum();
    }

    /** Only what the collections after the first so many say. */
    CollectionLog after(int count) {
        return new CollectionLog(collections.subList(count, collections.size()));
    }

    private int leftBefore(int index) {
        return index == 0 ? 0 : collections.get(index - 1).after();
    }
}
