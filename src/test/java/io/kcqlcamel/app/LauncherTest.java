package io.kcqlcamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher tells the JVM: in its place stands a script that prints what it is told. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("src/main/bin/kcql-camel");
    private static final Path LARGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path directory;

    private Path jar;
    private Path archive;

    /** @param output of both streams */
    private record Outcome(int exitCode, List<String> output) {}

    @BeforeEach
    void build() throws IOException {
        executable(directory.resolve("application/kcql-camel"), Files.readString(LAUNCHER));
        executable(directory.resolve("jdk/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        jar = made("application/kcql-camel.jar", BUILT);
        archive = directory.resolve("application/kcql-camel.jsa");
    }

    @Test
    void runsTheJar_withTheHeapAndTheCollectorThatAreEnough() throws Exception {
        assertThat(launch("", "run", "a file.json").output())
                .containsExactlyElementsOf(Stream.of(
                                Stream.of("-Xmx256m", "-XX:+UseSerialGC"),
                                largePages(),
                                Stream.of("-XX:+ExitOnOutOfMemoryError", "-jar", jar.toString(), "run", "a file.json"))
                        .flatMap(options -> options)
                        .toList());
    }

    @Test
    void whatJavaOptsSays_comesLast_andCounts() throws Exception {
        assertThat(launch("-Xmx1g -Dcolour=red").output())
                .containsSubsequence("-Xmx256m", "-XX:+UseSerialGC", "-Xmx1g", "-Dcolour=red", "-jar");
    }

    @Test
    void aCollectorOfTheUsers_isTheOnlyOne_andHasThePagesThatItAsksFor() throws Exception {
        assertThat(launch("-XX:+UseG1GC").output())
                .containsExactly("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseG1GC", "-jar", jar.toString());
    }

    @Test
    void anArchiveOfItsClasses_isMapped() throws Exception {
        made("application/kcql-camel.jsa", BUILT.plusSeconds(5));

        assertThat(launch("").output())
                .containsSubsequence("-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off", "-jar");
    }

    @Test
    void anArchiveOfTheJarBefore_isPassedOver() throws Exception {
        made("application/kcql-camel.jsa", BUILT.minusSeconds(5));

        assertThat(launch("").output()).noneMatch(option -> option.contains("SharedArchiveFile"));
    }

    @Test
    void aCacheOfTheUsers_takesThePlaceOfTheArchive() throws Exception {
        made("application/kcql-camel.jsa", BUILT.plusSeconds(5));

        assertThat(launch("-XX:AOTCache=start.aot").output())
                .contains("-XX:AOTCache=start.aot")
                .noneMatch(option -> option.contains("SharedArchiveFile"));
    }

    @Test
    void aJavaThatWarnsOfTheDriver_isToldNotTo() throws Exception {
        Path release = directory.resolve("jdk/release");

        Files.writeString(release, "JAVA_VERSION=\"25.0.1\"\n");
        assertThat(launch("").output()).contains("--sun-misc-unsafe-memory-access=allow");

        Files.writeString(release, "JAVA_VERSION=\"17.0.15\"\n");
        assertThat(launch("").output()).doesNotContain("--sun-misc-unsafe-memory-access=allow");
    }

    @Test
    void withoutAJar_saysWhatToDo() throws Exception {
        Files.delete(jar);

        assertThat(launch(""))
                .isEqualTo(new Outcome(1, List.of("There is no kcql-camel.jar. Build it first: make build")));
    }

    private Outcome launch(String javaOptions, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(directory.resolve("application/kcql-camel").toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
        builder.environment().put("JAVA_OPTS", javaOptions);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output.lines().toList());
    }

    /** Which only Linux has, and only where nobody has turned them off. */
    private static Stream<String> largePages() throws IOException {
        boolean given =
                Files.isReadable(LARGE_PAGES) && !Files.readString(LARGE_PAGES).contains("[never]");
        return given ? Stream.of("-XX:+UseTransparentHugePages") : Stream.empty();
    }

    private Path made(String name, Instant when) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        return Files.setLastModifiedTime(file, FileTime.from(when));
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable.");
        }
    }
}
