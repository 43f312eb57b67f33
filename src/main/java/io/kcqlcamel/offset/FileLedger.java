package io.kcqlcamel.offset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Positions in a file of this machine, for any number of connectors. It is never written to: a whole new one takes its
 * place, so that at any moment there is either the old file or the new one on the disk. A file beside it, {@code .lock},
 * keeps the processes apart that do so.
 */
final class FileLedger implements Ledger {

    /** A file's lock is a process's; within this one, threads wait here. */
    private static final Object ONE_AT_A_TIME = new Object();

    private static final boolean CAN_SYNC_DIRECTORIES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path file;
    private final Path next;
    private final Path lock;

    FileLedger(Path file) {
        this.file = file.toAbsolutePath().normalize();
        this.next = this.file.resolveSibling(file.getFileName() + ".new");
        this.lock = this.file.resolveSibling(file.getFileName() + ".lock");
    }

    @Override
    public SortedMap<PositionKey, Held> all() {
        if (Files.notExists(file)) {
            return new TreeMap<>();
        }
        String text = read();
        try {
            return PositionsJson.read(text);
        } catch (IOException e) {
            throw OffsetException.permanent(
                    file + " holds something else than positions: " + e.getMessage()
                            + ". Mend it; or move it away, and every table is read from its beginning.",
                    e);
        }
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw OffsetException.permanent("The positions in " + file + " cannot be read: " + reason(e) + ".", e);
        }
    }

    @Override
    public Held offer(PositionKey key, Held offered) {
        return alone(() -> {
            SortedMap<PositionKey, Held> all = all();
            Held before = all.getOrDefault(key, Held.NOTHING);
            if (!offered.supersedes(before)) {
                return before;
            }
            all.put(key, offered);
            replace(all);
            return offered;
        });
    }

    private Held alone(Supplier<Held> change) {
        synchronized (ONE_AT_A_TIME) {
            try {
                Files.createDirectories(file.getParent());
                try (FileChannel channel =
                        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    // Until the channel is closed.
                    channel.lock();
                    return change.get();
                }
            } catch (IOException e) {
                throw unwritten(e);
            }
        }
    }

    /** On the disk when this returns: first the new file, then its name. */
    private void replace(Map<PositionKey, Held> all) {
        try {
            write(PositionsJson.writeHeld(all) + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            if (CAN_SYNC_DIRECTORIES) {
                sync(file.getParent());
            }
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private void write(String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** For good: the rows are sent already, and each further try would send them again. */
    private OffsetException unwritten(IOException e) {
        return OffsetException.permanent(
                "The position cannot be kept in " + file + ": " + reason(e) + ". The file is as it was before. See that"
                        + " there is room on the disk, and that this user may write to " + file.getParent()
                        + "; then start the route again: it goes on where the file says, and sends again the page that"
                        + " it has sent last.",
                e);
    }

    /** Java's file exceptions have the file for a message; some of them nothing else. */
    private static String reason(IOException e) {
        if (e instanceof FileSystemException) {
            return Optional.ofNullable(((FileSystemException) e).getReason())
                    .orElse(e.getClass().getSimpleName().replaceAll("Exception$", ""));
        }
        return e.getMessage();
    }

    @Override
    public void close() {}
}
