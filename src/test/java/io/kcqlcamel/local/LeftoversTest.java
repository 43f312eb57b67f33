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

    private Path arguments;
    private Process server;

    @BeforeEach
    void startWhatNobodyStops() throws IOException {
        Path program = Files.writeString(
                directory.resolve("Sleep.java"),
                "class Sleep { public static void main(String[] none) throws Exception { System.in.read(); } }");
        arguments = Files.writeString(directory.resolve("server.args"), ArgumentFile.text(List.of(program.toString())));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        server = new ProcessBuilder(java, "@" + arguments).start();
    }

    @AfterEach
    void stopIt() {
        server.destroyForcibly();
    }

    @Test
    void aServerOfAnEarlierRunIsStopped() {
        Leftovers leftovers = new Leftovers(directory.resolve("pid"), arguments);
        leftovers.remember(server.pid());

        leftovers.stop();

        assertThat(server.isAlive()).isFalse();
        assertThat(directory.resolve("pid")).doesNotExist();
    }

    @Test
    void anotherProcessThatHasItsNumberNowIsLeftAlone() {
        Leftovers leftovers = new Leftovers(directory.resolve("pid"), directory.resolve("other.args"));
        leftovers.remember(server.pid());

        leftovers.stop();

        assertThat(server.isAlive()).isTrue();
        assertThat(directory.resolve("pid")).doesNotExist();
    }
}
