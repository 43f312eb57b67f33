package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void theFirstTickIsLetThrough_andNoneThatFollowsAtOnce() {
        Pace pace = new Pace(Duration.ofHours(1));

        assertThat(pace.isTooSoon()).isFalse();
        assertThat(pace.isTooSoon()).isTrue();
        assertThat(pace.isTooSoon()).isTrue();
    }

    @Test
    void onceHalfAPeriodHasPassed_theNextTickIsLetThrough() throws InterruptedException {
        Pace pace = new Pace(Duration.ofMillis(100));
        assertThat(pace.isTooSoon()).isFalse();

        Thread.sleep(60);

        assertThat(pace.isTooSoon()).isFalse();
    }

    @Test
    void withoutAPeriod_everyTickIsLetThrough() {
        Pace pace = new Pace(Duration.ZERO);

        assertThat(pace.isTooSoon()).isFalse();
        assertThat(pace.isTooSoon()).isFalse();
    }
}
