package io.kcqlcamel.chaos;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * {@code make chaos}: every mode with one shard and with four, and positions in every store.
 *
 * <p>{@code CHAOS_SEED} repeats what a run has drawn, which is not all that chance decides; {@code CHAOS_ROWS} and
 * {@code CHAOS_KILLS} are shared by the rounds; {@code CHAOS_ONLY} takes those whose names have it in them.
 */
final class Chaos {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final long seed;
    private final Site site;
    private final List<Outcome> outcomes = new ArrayList<>();

    Chaos(long seed, Site site) {
        this.seed = seed;
        this.site = site;
    }

    public static void main(String[] arguments) {
        long seed = seed();
        List<Setting> settings = Setting.all(number("CHAOS_ROWS", 1_000_000), number("CHAOS_KILLS", 100)).stream()
                .filter(setting -> setting.name().contains(text("CHAOS_ONLY")))
                .toList();
        boolean good;
        System.out.println("CHAOS_SEED=" + seed);
        try (Site site = Site.withRegistry("chaos")) {
            Chaos chaos = new Chaos(seed, site);
            settings.forEach(chaos::run);
            System.out.println(chaos.report());
            good = chaos.outcomes.stream().allMatch(Outcome::isGood);
        }
        System.exit(good ? 0 : 1);
    }

    /** Chosen, or any; to be printed before anything happens. */
    static long seed() {
        String chosen = text("CHAOS_SEED");
        return chosen.isEmpty() ? new Random().nextInt(1_000_000) : Long.parseLong(chosen);
    }

    /** What is drawn for a round does not depend on the rounds before it. */
    Outcome run(Setting setting) {
        say(setting.toString());
        Outcome outcome =
                new Round(site, setting, new Random(seed + setting.name().hashCode()), Chaos::say).run();
        say(Outcome.HEADING);
        say(outcome.toString());
        outcome.log().ifPresent(Chaos::say);
        outcomes.add(outcome);
        return outcome;
    }

    /** A line for each round, and the sum. */
    String report() {
        List<String> lines = new ArrayList<>(List.of("", "CHAOS_SEED=" + seed, Outcome.HEADING));
        outcomes.forEach(outcome -> lines.add(outcome.toString()));
        lines.add(Outcome.sum(outcomes));
        return String.join("\n", lines);
    }

    private static void say(String line) {
        System.out.println(LocalTime.now().format(TIME) + " " + line);
    }

    private static int number(String variable, int otherwise) {
        String text = text(variable);
        return text.isEmpty() ? otherwise : Integer.parseInt(text.replace("_", ""));
    }

    private static String text(String variable) {
        return Optional.ofNullable(System.getenv(variable)).orElse("").strip();
    }
}
