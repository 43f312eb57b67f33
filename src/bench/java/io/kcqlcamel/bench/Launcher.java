package io.kcqlcamel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The options that {@code src/main/bin/kcql-camel} gives the JVM. */
final class Launcher {

    private static final Path LARGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private Launcher() {}

    /** Heap, collector, and large pages where this machine has them. */
    static List<String> options() {
        return options("-Xmx256m");
    }

    /** The same with another heap, as {@code JAVA_OPTS} would have it. */
    static List<String> options(String heap) {
        return hasLargePages()
                ? List.of(heap, "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages")
                : List.of(heap, "-XX:+UseSerialGC");
    }

    static boolean hasLargePages() {
        try {
            return Files.isReadable(LARGE_PAGES)
                    && !Files.readString(LARGE_PAGES).contains("[never]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
