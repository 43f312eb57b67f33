package io.kcqlcamel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A server that outlived the JVM that started it, known by its pid and by the argument file on its command line, which
 * no other process has.
 */
final class Leftovers {
    private final Path pidFile;
    private final String mark;

    private Leftovers(Path directory) {
        this.pidFile = directory.resolve("pid");
        this.mark = "@" + directory.resolve("server.args");
    }

    /** Of the server whose configuration and data are there. */
    static Leftovers in(Path directory) {
        return new Leftovers(directory);
    }

    /** Stops those of all servers below a directory that no JVM uses at the moment. */
    static void stopAll(Path directory) {
        try (Stream<Path> servers = Files.list(directory)) {
            servers.filter(Files::isDirectory).map(Leftovers::new).forEach(Leftovers::stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remember(long pid) {
        try {
            Files.writeString(pidFile, Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it if it runs, and returns when its ports and files are free. */
    void stop() {
        process().ifPresent(process -> {
            if (isOurs(process)) {
                process.destroyForcibly();
            }
            awaitEnd(process);
        });
        forget();
    }

    /** One that is being killed has no command line any more, but still its ports. */
    private void awaitEnd(ProcessHandle process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while ((isOurs(process) || process.info().arguments().isEmpty())
                && process.isAlive()
                && !isZombie(process)
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(mark::equals);
    }

    /** Ended with all its threads, but listed until its new parent asks, which in some containers is never. */
    private static boolean isZombie(ProcessHandle process) {
        Path directory = Path.of("/proc", Long.toString(process.pid()));
        try (Stream<Path> threads = Files.list(directory.resolve("task"))) {
            String status = Files.readString(directory.resolve("stat"));
            return status.startsWith("Z", status.lastIndexOf(')') + 2) && threads.count() == 1;
        } catch (IOException | UncheckedIOException notLinuxOrGone) {
            return false;
        }
    }
}
