package io.kcqlcamel.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Maven as a child process: the project's wrapper if the working directory has it, else what is on the PATH. */
final class Maven {
    /** It runs for seconds, three times at once: the best code and collector come too late. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final String command;

    private Maven(String command) {
        this.command = command;
    }

    static Maven find() {
        return find(Path.of(""), Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    static Maven find(Path workingDirectory, String path) {
        Stream<Path> wrapper = Stream.of(workingDirectory.toAbsolutePath().resolve("mvnw"));
        Stream<Path> installed = Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "mvn"));
        return Stream.concat(wrapper, installed)
                .filter(Files::isExecutable)
                .findFirst()
                .map(file -> new Maven(file.toString()))
                .orElseThrow(() -> new ServerFailure("Maven downloads the local servers, and there is neither mvnw in "
                        + workingDirectory.toAbsolutePath()
                        + " nor mvn on the PATH: start in the project's directory, or install Maven 3.8 or later."));
    }

    /**
     * Runs one phase of a POM.
     *
     * @param output takes each line, in a thread of its own
     * @param waiting called every five seconds
     * @return the exit code
     */
    int run(Path pom, String phase, Consumer<String> output, Runnable waiting) throws InterruptedException {
        Process process = start(pom, phase);
        Thread reader = new Thread(() -> read(process, output), "maven-output");
        reader.setDaemon(true);
        reader.start();
        try {
            while (!process.waitFor(5, TimeUnit.SECONDS)) {
                waiting.run();
            }
            reader.join();
            return process.exitValue();
        } finally {
            process.destroy();
        }
    }

    private Process start(Path pom, String phase) {
        List<String> line = new ArrayList<>(List.of(command, "--batch-mode", "--file", pom.toString(), phase));
        Optional.ofNullable(System.getProperty("maven.repo.local"))
                .ifPresent(repository -> line.add("-Dmaven.repo.local=" + repository));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putIfAbsent("MAVEN_OPTS", QUICK_START);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new ServerFailure("Maven, which downloads the local servers, does not run: " + e.getMessage(), e);
        }
    }

    private static void read(Process process, Consumer<String> output) {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(output);
        } catch (IOException | UncheckedIOException closedWithTheProcess) {
            // What came until then has been passed on.
        }
    }

    @Override
    public String toString() {
        return command;
    }
}
