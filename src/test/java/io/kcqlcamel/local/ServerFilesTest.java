package io.kcqlcamel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFilesTest {
    @TempDir
    Path directory;

    private Path root;
    private Path jar;

    @BeforeEach
    void choosePlaces() throws IOException {
        root = directory.resolve("files");
        jar = Files.createFile(directory.resolve("a.jar"));
    }

    @Test
    void mavenIsAskedOnlyOnce() throws Exception {
        Maven maven = maven("echo asked >> " + directory + "/asked; printf " + jar + " > \"$(dirname $3)/classpath\"");

        ServerFiles first = ServerFiles.fetch("kafka", root, () -> maven, Progress.SILENT);
        ServerFiles second = ServerFiles.fetch("kafka", root, () -> maven, Progress.SILENT);

        assertThat(first.title()).isEqualTo("Apache Kafka 4.3.1");
        assertThat(first.classPath()).isEqualTo(jar.toString());
        assertThat(second).isEqualTo(first);
        assertThat(directory.resolve("asked")).hasContent("asked");
    }

    @Test
    void mavenIsAskedAgainIfAJarHasGone() throws Exception {
        Maven maven = maven("echo asked >> " + directory + "/asked; printf " + jar + " > \"$(dirname $3)/classpath\"");

        ServerFiles.fetch("kafka", root, () -> maven, Progress.SILENT);
        Files.delete(jar);
        ServerFiles.fetch("kafka", root, () -> maven, Progress.SILENT);

        assertThat(directory.resolve("asked")).hasContent("asked\nasked");
    }

    @Test
    void whatMavenCannotFetchIsNamedWithItsReason() throws IOException {
        Maven maven = maven("echo '[INFO] Scanning'; echo '[ERROR] repo.example: unknown host'; exit 1");

        assertThatThrownBy(() -> ServerFiles.fetch("kafka", root, () -> maven, Progress.SILENT))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("Apache Kafka 4.3.1 could not be downloaded: " + directory.resolve("mvn")
                        + " ended with exit code 1.\n  [ERROR] repo.example: unknown host\nAll that it said is in "
                        + log()
                        + ". See that Maven Central, or the mirror in your settings.xml, can be reached, and start"
                        + " again: what has arrived is kept.");
        assertThat(log()).hasContent("[INFO] Scanning\n[ERROR] repo.example: unknown host");
    }

    @Test
    void withoutMavenTheMessageSaysWhereItWasSoughtAndWhatToDo() {
        assertThatThrownBy(() -> Maven.find(root, directory + File.pathSeparator + root))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("Maven downloads the local servers, and there is neither mvnw in " + root
                        + " nor mvn on the PATH: start in the project's directory, or install Maven 3.8 or later.");
    }

    @Test
    void theProjectsWrapperComesBeforeWhatIsInstalled() throws IOException {
        Path wrapper = executable(directory.resolve("mvnw"), "exit 0");
        Path installed = executable(directory.resolve("mvn"), "exit 0");

        assertThat(Maven.find(directory, directory.toString())).hasToString(wrapper.toString());
        assertThat(Maven.find(root, directory.toString())).hasToString(installed.toString());
    }

    /** The third of its arguments is the POM. */
    private Maven maven(String script) throws IOException {
        executable(directory.resolve("mvn"), script);
        return Maven.find(root, directory.toString());
    }

    private static Path executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private Path log() {
        return root.resolve(root.toFile().list()[0]).resolve("maven.log");
    }
}
