package io.kcqlcamel.offset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerTest {

    @Test
    void isWrittenForPeople_andReadBack() {
        Owner owner = new Owner(17, "crm-1", Instant.parse("2026-01-01T00:00:01Z"));
        assertThat(owner).hasToString("process 17 on crm-1, started 2026-01-01T00:00:01Z");
        assertThat(Owner.parse(owner.toString())).contains(owner);
        assertThat(Owner.parse("somebody")).isEmpty();
    }

    @Test
    void anotherProcessOfThisHost_isSeenToRun() throws IOException, InterruptedException {
        Owner us = Owner.ofThisProcess();
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Instant started = other.info().startInstant().orElseThrow().truncatedTo(ChronoUnit.SECONDS);
            Owner owner = new Owner(other.pid(), us.host(), started);
            assertThat(owner.runsBesideThis()).isTrue();
            assertThat(new Owner(other.pid(), us.host(), started.minusSeconds(60)).runsBesideThis())
                    .as("the number was another process's")
                    .isFalse();
            assertThat(new Owner(other.pid(), "elsewhere", started).runsBesideThis())
                    .isFalse();
            other.destroyForcibly().waitFor();
            assertThat(owner.runsBesideThis()).isFalse();
        } finally {
            other.destroyForcibly();
        }
        assertThat(us.runsBesideThis()).isFalse();
        assertThat(Owner.parse(us.toString())).isEqualTo(Optional.of(us));
    }
}
