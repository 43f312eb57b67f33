package io.kcqlcamel.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The clock of another JVM, which runs {@link ClockAgent}. */
final class SteppedClock {

    /** Less than windows stay behind the clock. */
    static final Duration MOST_AHEAD = Duration.ofSeconds(3);

    private final Path file;

    /** @param directory of that process */
    SteppedClock(Path directory) {
        this.file = directory.resolve("clock");
    }

    /** For that JVM's command line. The jar only names the agent, which is on the class path. */
    String jvmOption() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", ClockAgent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        Path jar = file.resolveSibling("clock-agent.jar");
        try {
            Files.createDirectories(file.getParent());
            new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "-javaagent:" + jar + "=" + file;
    }

    /** To so far ahead of the right time, or behind it. */
    void set(Duration step) {
        Path next = file.resolveSibling("clock.new");
        try {
            Files.writeString(next, Long.toString(step.toMillis()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
