package io.kcqlcamel.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No server outlives the process that started it. */
class ParentEndsIT {
    private static final Path DIRECTORY = TestServers.directory("parent-ends");

    private Process parent;

    @AfterEach
    void endParent() {
        parent.destroyForcibly();
    }

    @Test
    void aParentThatIsAskedToEndStopsItsServersFirst() throws Exception {
        ProcessHandle server = startServer();
        assertThat(Addresses.read(DIRECTORY)).isPresent();

        parent.destroy();

        assertThat(parent.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(server).matches(process -> !LocalProcess.runs(process), "has ended");
        assertThat(DIRECTORY.resolve("servers.properties")).doesNotExist();
    }

    @Test
    void aParentThatIsKilledLeavesNoServerBehind() throws Exception {
        ProcessHandle server = startServer();

        parent.destroyForcibly().waitFor();
        assertThat(Addresses.read(DIRECTORY)).isEmpty();
        // At once where the kernel tells the servers of our end; elsewhere the next start stops them.
        LocalServers next = LocalServers.start(TestServers.settings(DIRECTORY).withKafka(KafkaSettings.DEFAULT));

        next.close();
        assertThat(server).matches(process -> !LocalProcess.runs(process), "has ended");
    }

    private ProcessHandle startServer() throws IOException {
        parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServersMain.class.getName(),
                        DIRECTORY.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = parent.inputReader();
        return ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
    }
}
