package io.kcqlcamel.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM that is measured from outside. */
final class MeasuredProcess implements AutoCloseable {

    private final Process process;
    private final Path output;
    private final Path collections;

    /**
     * @param javaOptions heap and collector, and whatever else is to be set
     * @param command the main class, and its arguments
     */
    MeasuredProcess(Path directory, String classPath, List<String> javaOptions, List<String> command) {
        this(directory, classPath, javaOptions, command, Redirect.appendTo(output(directory)));
    }

    private MeasuredProcess(
            Path directory, String classPath, List<String> javaOptions, List<String> command, Redirect standardOutput) {
        this.output = output(directory).toPath();
        this.collections = directory.resolve("gc.log");
        List<String> line = new ArrayList<>();
        line.add(Jdk.tool("java"));
        line.addAll(javaOptions);
        line.addAll(List.of("-Xlog:gc:file=gc.log", "-cp", classPath));
        line.addAll(command);
        try {
            Files.deleteIfExists(collections);
            Files.deleteIfExists(output);
            process = new ProcessBuilder(line)
                    .directory(directory.toFile())
                    .redirectError(Redirect.appendTo(output.toFile()))
                    .redirectOutput(standardOutput)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that writes its rows to where nobody reads them. */
    static MeasuredProcess mute(Path directory, String classPath, List<String> javaOptions, List<String> command) {
        return new MeasuredProcess(directory, classPath, javaOptions, command, Redirect.DISCARD);
    }

    private static File output(Path directory) {
        return directory.resolve("output.log").toFile();
    }

    /** What all its threads have used of all processors since it began. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow(this::ended);
    }

    /** The same, or what was known before if it has ended. */
    Duration lastProcessorTime(Duration known) {
        return process.info().totalCpuDuration().orElse(known);
    }

    /** Waits so long for it. */
    boolean hasEnded(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void requireSuccess() {
        if (process.exitValue() != 0) {
            throw ended();
        }
    }

    /**
     * Megabytes of heap that it has allocated since it began: the collections' log, and what is in use since. Where the
     * next collection always comes before the answer, what was allocated up to the last one: less by a part of the young
     * generation.
     */
    long allocated() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            int count = collections().collections().size();
            long inUse = Jdk.heapInUse(process.pid());
            CollectionLog log = collections();
            if (log.collections().size() == count) {
                return log.allocated(inUse);
            }
        }
        return collections().allocated();
    }

    CollectionLog collections() {
        return CollectionLog.read(collections);
    }

    /** What Linux tells of it. */
    ProcessStatus status() {
        return ProcessStatus.of(process.pid());
    }

    long pid() {
        return process.pid();
    }

    void requireRunning() {
        if (!process.isAlive()) {
            throw ended();
        }
    }

    /** SIGSTOP: it stands still until it is resumed. */
    void hold() {
        requireRunning();
        signal("STOP");
    }

    void resume() {
        requireRunning();
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    IllegalStateException ended() {
        try {
            return new IllegalStateException("The process has ended: see " + output + ":\n" + Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM, and SIGKILL if that does not help. */
    @Override
    public void close() {
        process.destroy();
        if (process.isAlive()) {
            // One that is held hears nothing of it.
            signal("CONT");
        }
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
