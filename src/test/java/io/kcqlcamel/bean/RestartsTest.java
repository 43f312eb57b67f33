package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.bean.Diagnosis.Outlook;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private static final Diagnosis PASSING = new Diagnosis("away", Outlook.PASSING);
    private static final Diagnosis LASTING = new Diagnosis("wrong", Outlook.LASTING);
    private static final Diagnosis FINAL = new Diagnosis("fenced", Outlook.FINAL);

    @Test
    void a_fault_that_may_pass_is_waited_out_with_pauses_that_grow_to_a_minute() {
        Restarts restarts = new Restarts(0, Duration.ZERO);
        List<Long> seconds = IntStream.range(0, 9)
                .mapToObj(failure -> restarts.after(PASSING).orElseThrow().toMillis())
                .toList();
        List<Integer> expected = List.of(1, 2, 4, 8, 16, 32, 60, 60, 60);
        for (int failure = 0; failure < expected.size(); failure++) {
            long millis = expected.get(failure) * 1000L;
            assertThat(seconds.get(failure)).isBetween(millis * 9 / 10, millis * 11 / 10);
        }
        restarts.reset();
        assertThat(restarts.after(PASSING).orElseThrow()).isLessThan(Duration.ofMillis(1101));
    }

    @Test
    void a_producer_that_is_fenced_is_made_again_in_the_same_way() {
        Restarts restarts = new Restarts(0, Duration.ZERO);
        assertThat(restarts.after(new Diagnosis("fenced?", Outlook.DISPUTED)).orElseThrow())
                .isLessThan(Duration.ofMillis(1101));
    }

    @Test
    void a_fault_that_lasts_is_tried_again_as_often_as_configured_until_something_gets_through() {
        Restarts restarts = new Restarts(2, Duration.ofMinutes(1));
        assertThat(restarts.after(LASTING).orElseThrow()).isBetween(Duration.ofSeconds(54), Duration.ofSeconds(66));
        assertThat(restarts.count(LASTING)).isEqualTo(", try 1 of 2");
        assertThat(restarts.after(LASTING)).isPresent();
        assertThat(restarts.count(LASTING)).isEqualTo(", try 2 of 2");
        assertThat(restarts.after(LASTING)).isEmpty();
        restarts.reset();
        assertThat(restarts.after(LASTING)).isPresent();
    }

    @Test
    void a_route_that_would_stop_another_process_ends() {
        assertThat(new Restarts(20, Duration.ZERO).after(FINAL)).isEmpty();
    }
}
