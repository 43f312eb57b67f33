package io.kcqlcamel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaHomeTest {

    @TempDir
    private Path root;

    @Test
    void the_own_one_is_read_like_any_other() {
        JavaHome own = JavaHome.own();
        assertThat(JavaHome.in(own.directory())).contains(own);
        assertThat(own.program()).isExecutable();
        assertThat(own.between(11, own.feature())).contains(own);
    }

    @Test
    void the_newest_beside_one_that_is_too_new_is_taken() throws IOException {
        JavaHome tooNew = install("jdk-25", "25.0.3");
        install("jdk-8", "1.8.0_392");
        install("jdk-11", "11.0.2");
        JavaHome seventeen = install("jdk-17", "17.0.15");
        install("jdk-21", "21");
        Files.createDirectory(root.resolve("no-jdk"));
        assertThat(tooNew.between(11, 17)).contains(seventeen);
        assertThat(seventeen.between(11, 17)).contains(seventeen);
        assertThatThrownBy(() -> tooNew.forServer("Server 1.0", 12, 16))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("Server 1.0 runs on Java 12 to 16, this is Java 25, and none of those is beside " + root
                        + "/jdk-25. Install a JDK 16 there, or set JAVA_HOME to one.");
    }

    @Test
    void what_does_not_say_its_version_is_none() throws IOException {
        install("odd", "unknown");
        assertThat(JavaHome.in(root.resolve("odd"))).isEmpty();
    }

    private JavaHome install(String name, String version) throws IOException {
        Path directory = root.resolve(name);
        Path program = Files.createDirectories(directory.resolve("bin")).resolve("java");
        Files.createFile(program);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(directory.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return JavaHome.in(directory).orElse(null);
    }
}
