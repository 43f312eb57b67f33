package io.kcqlcamel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A child process that ends when this JVM ends, as far as {@link CommandWrapper} can see to it. */
final class ServerProcess {
    /**
     * To the kernel, the parent is the thread that made the child, so this must be one that never ends before the JVM.
     */
    private static final ExecutorService PARENT = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "parent-of-servers");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Runs a command with its output appended to the log, and nothing to read. */
    static ServerProcess start(List<String> command, Path directory, Path log) {
        List<String> line = new ArrayList<>(CommandWrapper.WORDS);
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Not interruptible: once asked for, the process must get an owner.
        return CompletableFuture.supplyAsync(() -> start(builder), PARENT).join();
    }

    private static ServerProcess start(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new ServerProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to end (SIGTERM), and kills it if it has not ended in time. */
    void terminate(Duration patience) {
        signal("CONT");
        process.destroy();
        await(patience);
        kill();
    }

    /** SIGKILL; returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    /** Sends a signal by its name without SIG; nothing if the process is gone. */
    void signal(String name) {
        if (isAlive()) {
            CommandWrapper.run(List.of("kill", "-" + name, Long.toString(pid())));
        }
    }

    private void await(Duration patience) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + patience.toNanos();
        while (isAlive() && System.nanoTime() < deadline) {
            try {
                process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
