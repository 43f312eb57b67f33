package io.kcqlcamel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path directory;

    private Path kafka;
    private Process server;

    @BeforeEach
    void startWhatNobodyStops() throws IOException {
        Path program = Files.writeString(
                directory.resolve("Sleep.java"),
                "class Sleep { public static void main(String[] none) throws Exception { System.in.read(); } }");
        kafka = Files.createDirectory(directory.resolve("kafka"));
        Path arguments =
                Files.writeString(kafka.resolve("server.args"), ArgumentFile.text(List.of(program.toString())));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        server = new ProcessBuilder(java, "@" + arguments).start();
    }

    @AfterEach
    void stopIt() {
        server.destroyForcibly();
    }

    @Test
    void aServerOfAnEarlierRunIsStopped() throws InterruptedException {
        Leftovers.in(kafka).remember(server.pid());

        Leftovers.stopAll(directory);

        assertThat(server.waitFor()).isEqualTo(128 + 9);
        assertThat(kafka.resolve("pid")).doesNotExist();
    }

    @Test
    void anotherProcessThatHasItsNumberNowIsLeftAlone() throws IOException {
        Path registry = Files.createDirectory(directory.resolve("registry"));
        Leftovers.in(registry).remember(server.pid());

        Leftovers.stopAll(directory);

        assertThat(server.isAlive()).isTrue();
        assertThat(registry.resolve("pid")).doesNotExist();
    }
}
