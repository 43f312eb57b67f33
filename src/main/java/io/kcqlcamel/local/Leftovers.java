package io.kcqlcamel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A server that outlived the JVM that started it, known by its pid and by the argument file on its command line, which
 * no other process has.
 */
final class Leftovers {
    private final Path pidFile;
    private final String mark;

    Leftovers(Path pidFile, Path argumentFile) {
        this.pidFile = pidFile;
        this.mark = "@" + argumentFile;
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
            CompletableFuture<ProcessHandle> end = process.onExit();
            process.destroyForcibly();
            end.orTimeout(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        });
        forget();
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
