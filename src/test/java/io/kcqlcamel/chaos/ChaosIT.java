package io.kcqlcamel.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short form of {@code make chaos}: two modes and some faults, drawn anew each time. */
class ChaosIT {

    private static final int ROWS = 10_000;
    private static final int KILLS = 2;

    @Test
    void whatever_fails_every_row_arrives_once() {
        long seed = Chaos.seed();
        System.out.println("CHAOS_SEED=" + seed);
        try (Site site = Site.withoutRegistry("chaos-short")) {
            Chaos chaos = new Chaos(seed, site);
            List<Outcome> outcomes = new ArrayList<>();
            drawn(new Random(seed)).forEach(setting -> outcomes.add(chaos.run(setting)));
            assertThat(outcomes).as(chaos.report()).allMatch(Outcome::isGood);
        }
    }

    /** One shard, and four. */
    private static List<Setting> drawn(Random random) {
        return List.of(drawn(random, 1), drawn(random, 4));
    }

    private static Setting drawn(Random random, int shards) {
        ReadBy mode = ReadBy.values()[random.nextInt(ReadBy.values().length)];
        return new Setting(mode, shards, Setting.EXACTLY_ONCE, ROWS, KILLS, false, false);
    }
}
