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

    /** Stops it if it runs. */
    void stop() {
        running().ifPresent(process -> {
            process.destroyForcibly();
            awaitEnd(process);
        });
        forget();
    }

    /** Until its command line has gone; the process itself may stay listed for as long as nobody asks for its end. */
    private void awaitEnd(ProcessHandle process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (isOurs(process) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private Optional<ProcessHandle> running() {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            return ProcessHandle.of(pid).filter(this::isOurs);
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(mark::equals);
    }
}
