package io.kcqlcamel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DownloadTest {
    private final List<String> said = new ArrayList<>();
    private final Download download = new Download("Apache Kafka 4.3.1", "50", said::add);

    @Test
    void saysThatItBegins() {
        download.line("[INFO] Downloading from central: https://repo.example/org/a/a-1.pom");
        download.line("[INFO] Downloaded from central: https://repo.example/org/a/a-1.pom (2.1 kB at 9 kB/s)");
        download.line("[INFO] Downloading from central: https://repo.example/org/a/a-1.jar");
        download.line("[INFO] Downloading from central: https://repo.example/org/b/b-1.jar");

        assertThat(said).containsExactly("Apache Kafka 4.3.1: downloading a-1.jar (about 50 MB in all)");
    }

    @Test
    void saysHowMuchHasArrivedEveryTwentyFiles() {
        for (int i = 1; i <= 20; i++) {
            download.line("[INFO] Downloaded from central: https://repo.example/a-" + i + ".jar (1.1 MB at 2 MB/s)");
        }
        for (int i = 21; i <= 40; i++) {
            download.line("[INFO] Downloaded from central: https://repo.example/a-" + i + ".jar (150 kB at 2 MB/s)");
        }

        assertThat(said)
                .containsExactly(
                        "Apache Kafka 4.3.1: downloading (20 files, 22 of about 50 MB)",
                        "Apache Kafka 4.3.1: downloading (40 files, 25 of about 50 MB)");
    }

    @Test
    void saysThatABigFileHasArrived() {
        download.line("[INFO] Downloaded from mirror: https://repo.example/app-3-all.tar.gz (109 MB at 12 MB/s)");

        assertThat(said).containsExactly("Apache Kafka 4.3.1: downloading (1 file, 109 of about 50 MB)");
    }

    @Test
    void saysWhatItWaitsFor() {
        download.waiting();
        download.line("[INFO] Downloading from central: https://repo.example/org/a/a-1.jar");
        download.waiting();

        assertThat(said)
                .containsExactly(
                        "Apache Kafka 4.3.1: asking Maven which files it needs (0 s)",
                        "Apache Kafka 4.3.1: downloading a-1.jar (about 50 MB in all)",
                        "Apache Kafka 4.3.1: downloading a-1.jar (0 s)");
    }

    @Test
    void theReasonOfAFailureIsMavensErrors() {
        Stream.of(
                        "[INFO] Scanning",
                        "[ERROR] no host",
                        "[ERROR] at all",
                        "[ERROR] -> [Help 1]",
                        "[ERROR] ",
                        "[ERROR] -e")
                .forEach(download::line);

        assertThat(download.reason()).isEqualTo("  [ERROR] no host\n  [ERROR] at all\n  [ERROR] -> [Help 1]");
    }

    @Test
    void withoutErrorsItIsTheLastThatWasSaid() {
        Stream.of("one", "two", "three", "java: not found").forEach(download::line);

        assertThat(download.reason()).isEqualTo("  two\n  three\n  java: not found");
    }
}
