package io.kcqlcamel.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a server wrote: emptied by the first start of a launch, continued by its restarts. */
final class LogFile {
    private final Path path;
    private long mark;

    LogFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    void empty() {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, "");
            mark = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From here on is what {@link #sinceMark()} gives. */
    void mark() {
        mark = path.toFile().length();
    }

    String sinceMark() {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(mark);
            byte[] bytes = new byte[(int) (file.length() - mark)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines since the mark, indented. */
    String tail(int count) {
        List<String> lines = sinceMark().lines().toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - count), lines.size());
        return String.join("\n", last.stream().map(line -> "  " + line).toList());
    }
}
