package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestJvm;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.app.KcqlCamel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code make run} and {@code make cql} show, as a person would do it: start, insert, Ctrl-C, start again. */
class DemoIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String CARLO = "{\"id\":1,\"name\":\"carlo\",\"age\":77,\"timestamp_added\":1719838880}";
    private static final String LUCY = "{\"id\":2,\"name\":\"lucy\",\"age\":55,\"timestamp_added\":1719839999}";

    private final Path directory = TestServers.emptyDirectory("demo");
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroy);
    }

    @Test
    void a_second_run_goes_on_where_the_first_stopped() throws Exception {
        Path first = Files.createDirectories(directory).resolve("first.log");
        Process demo = start(first, "demo", "examples/students/cassandra_source.json", "--out", routes());
        await(first, CARLO);
        await(first, LUCY);
        assertThat(Files.readString(first))
                .contains("ready at 127.0.0.1:")
                .contains("wrote     " + routes() + "/my-cassandra-source.yaml")
                .contains("make cql Q=");
        Path cql = directory.resolve("cql.log");
        Process insert = start(
                cql,
                "cql",
                "INSERT INTO students_keyspace.students (id, name, age, timestamp_added)"
                        + " VALUES (3, 'barbara', 36, " + soon() + ")");
        assertThat(insert.waitFor()).as(Files.readString(cql)).isZero();
        await(first, "{\"id\":3,\"name\":\"barbara\",\"age\":36,");
        stop(demo, first);

        Path yaml = Path.of(routes(), "my-cassandra-source.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("lingerMs: 5", "lingerMs: 6"));
        Path second = directory.resolve("second.log");
        Process again = start(second, "demo", "examples/students/cassandra_source.json", "--out", routes());
        await(second, "make cql Q=");
        Process update = start(
                cql,
                "cql",
                "INSERT INTO students_keyspace.students (id, name, age, timestamp_added)" + " VALUES (4, 'alan', 41, "
                        + soon() + ")");
        assertThat(update.waitFor()).as(Files.readString(cql)).isZero();
        await(second, "{\"id\":4,");
        stop(again, second);
        assertThat(Files.readString(second))
                .contains("kept      " + yaml + ", which has been edited")
                .doesNotContain("carlo", "lucy", "barbara");
        assertThat(yaml).content().contains("lingerMs: 6");
    }

    /** The example waits for a tenth of a second only; a row that is written later than that after its time is not read. */
    private static long soon() {
        return System.currentTimeMillis() + 5_000;
    }

    private String routes() {
        return directory.resolve("routes").toString();
    }

    /** Ctrl-C: SIGINT. */
    private static void stop(Process demo, Path log) throws Exception {
        List<ProcessHandle> servers = demo.descendants().toList();
        assertThat(servers).as("the three servers").hasSizeGreaterThanOrEqualTo(3);
        new ProcessBuilder("kill", "-INT", Long.toString(demo.pid())).start().waitFor();
        assertThat(demo.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as(Files.readString(log))
                .isTrue();
        assertThat(servers).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(log).lines().filter(line -> !isOfBusyMachine(line)))
                .noneMatch(line -> line.matches(".*(ERROR|WARN|Exception).*"));
    }

    private static boolean isOfBusyMachine(String line) {
        return line.matches(".* WARN .*(cannot start yet|stops, and starts again|did not stop within).*");
    }

    private Process start(Path log, String... arguments) throws IOException {
        List<String> command = TestJvm.command();
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(KcqlCamel.class.getName());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", directory.resolve("data").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        processes.add(process);
        return process;
    }

    private static void await(Path log, String text) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!Files.readString(log).contains(text)) {
            assertThat(System.nanoTime())
                    .as("no " + text + " in\n" + Files.readString(log))
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
