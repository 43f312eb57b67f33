package io.kcqlcamel.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The place of a server's process: one after the other may fill it, until it is closed. */
final class Child {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Leftovers leftovers;
    private volatile ServerProcess process;
    private boolean closed;

    Child(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    /** False if no process may be started any more. */
    synchronized boolean start(List<String> command, Path directory, Path log) {
        if (closed) {
            return false;
        }
        process = ServerProcess.start(command, directory, log);
        leftovers.remember(process.pid());
        return true;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int exitCode() {
        return process.exitCode();
    }

    void signal(String name) {
        process.signal(name);
    }

    void stop() {
        if (process != null) {
            process.terminate(PATIENCE);
            leftovers.forget();
        }
    }

    void kill() {
        process.kill();
        leftovers.forget();
    }

    void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
    }
}
