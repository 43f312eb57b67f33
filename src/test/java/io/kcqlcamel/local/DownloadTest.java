package io.kcqlcamel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DownloadTest {
    private final List<String> said = new ArrayList<>();
    private final Download download = new Download("Apache Kafka 4.3.1", "45", said::add);

    @Test
    void saysWhichFileIsTheFirst() {
        download.line("[INFO] Downloading from central: https://repo.example/org/a/a-1.pom");
        download.line("[INFO] Downloaded from central: https://repo.example/org/a/a-1.pom (2.1 kB at 9 kB/s)");
        download.line("[INFO] Downloading from central: https://repo.example/org/a/a-1.jar");
        download.line("[INFO] Downloading from central: https://repo.example/org/b/b-1.jar");

        assertThat(said).containsExactly("Apache Kafka 4.3.1: downloading a-1.jar");
    }

    @Test
    void saysEveryTenthFileThatHasArrived() {
        for (int i = 1; i <= 20; i++) {
            download.line("[INFO] Downloaded from central: https://repo.example/a-" + i + ".jar (9.1 kB at 2 MB/s)");
        }

        assertThat(said)
                .containsExactly(
                        "Apache Kafka 4.3.1: downloaded a-10.jar (9.1 kB; 10 of about 45 files)",
                        "Apache Kafka 4.3.1: downloaded a-20.jar (9.1 kB; 20 of about 45 files)");
    }

    @Test
    void saysEachBigFile() {
        download.line("[INFO] Downloaded from mirror: https://repo.example/app-3-all.tar.gz (109 MB at 12 MB/s)");

        assertThat(said)
                .containsExactly("Apache Kafka 4.3.1: downloaded app-3-all.tar.gz (109 MB; 1 of about 45 files)");
    }

    @Test
    void saysWhatItWaitsFor() {
        download.waiting();
        download.line("[INFO] Downloading from central: https://repo.example/org/a/a-1.jar");
        download.waiting();

        assertThat(said)
                .containsExactly(
                        "Apache Kafka 4.3.1: asking Maven which files it needs (0 s)",
                        "Apache Kafka 4.3.1: downloading a-1.jar",
                        "Apache Kafka 4.3.1: downloading a-1.jar (0 of about 45 files, 0 s)");
    }
}
