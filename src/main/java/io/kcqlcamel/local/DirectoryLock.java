package io.kcqlcamel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to use a directory: one holder at a time, in this JVM or another. The system ends it with the process. */
final class DirectoryLock implements AutoCloseable {
    /** Asked before the file is opened: closing any channel on it would give up this JVM's own lock. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Empty if somebody else holds it. */
    static Optional<DirectoryLock> tryLock(Path directory) {
        if (!HELD_HERE.add(directory)) {
            return Optional.empty();
        }
        try {
            Optional<DirectoryLock> lock = open(directory);
            if (lock.isEmpty()) {
                HELD_HERE.remove(directory);
            }
            return lock;
        } catch (IOException e) {
            HELD_HERE.remove(directory);
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for whoever holds it. */
    static DirectoryLock lock(Path directory) throws InterruptedException {
        Optional<DirectoryLock> lock = tryLock(directory);
        while (lock.isEmpty()) {
            Thread.sleep(100);
            lock = tryLock(directory);
        }
        return lock.get();
    }

    private static Optional<DirectoryLock> open(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new DirectoryLock(directory, channel));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(directory);
        }
    }
}
