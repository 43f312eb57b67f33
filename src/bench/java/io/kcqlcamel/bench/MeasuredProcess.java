package io.kcqlcamel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM that is measured from outside. */
final class MeasuredProcess implements AutoCloseable {

    /** As the launcher sets them. */
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final Process process;
    private final Path output;
    private final Path collections;

    /** @param command the main class, and its arguments */
    MeasuredProcess(Path directory, String classPath, List<String> javaOptions, List<String> command) {
        this.output = directory.resolve("output.log");
        this.collections = directory.resolve("gc.log");
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(OPTIONS);
        line.addAll(List.of("-Xlog:gc:file=gc.log", "-cp", classPath));
        line.addAll(javaOptions);
        line.addAll(command);
        try {
            Files.deleteIfExists(collections);
            process = new ProcessBuilder(line)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all its threads have used of all processors since it began. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow(this::ended);
    }

    void requireRunning() {
        if (!process.isAlive()) {
            throw ended();
        }
    }

    IllegalStateException ended() {
        try {
            return new IllegalStateException("The process has ended: see " + output + ":\n" + Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Heap heap() {
        return Heap.of(collections);
    }

    /** SIGTERM, and SIGKILL if that does not help. */
    @Override
    public void close() {
        process.destroy();
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
