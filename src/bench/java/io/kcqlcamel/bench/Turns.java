package io.kcqlcamel.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;

/**
 * Several that do the same work, a pass each in turn. All have started and are warm, and all but one are held: what a
 * machine does from one minute to the next meets them all alike.
 */
final class Turns implements AutoCloseable {

    /** So short that a held one need not wait for long: its servers would give it up. */
    private static final int WARM_UP_SECONDS = 10;

    private final List<Contestant> contestants = new ArrayList<>();

    /** The connector has to come first: a ceiling sends what it has sent. */
    private Turns(Bench bench, Workload workload, List<Subject> subjects) throws Exception {
        try {
            for (Subject subject : subjects) {
                contestants.add(subject.start(bench, workload));
            }
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /** A measurement of each subject, in their order. */
    static List<Measurement> measure(Bench bench, Workload workload, List<Subject> subjects) throws Exception {
        Options options = bench.options();
        try (Turns turns = new Turns(bench, workload, subjects)) {
            System.out.printf("%s: %s, each warms up for %d s%n", workload, subjects, options.warmUp());
            turns.warmUp(options.warmUp());
            for (int round = 1; round <= options.rounds(); round++) {
                System.out.println("    " + turns.passes(workload.shape().rows(options.rows())));
            }
            return turns.contestants.stream()
                    .map(Contestant::measurement)
                    .peek(measured -> System.out.println(measured.inWords()))
                    .toList();
        }
    }

    /** For the servers' sake: when they have just started they are slow. */
    static void warmUp(Bench bench, Workload workload, int seconds) throws Exception {
        try (Turns turns = new Turns(bench, workload, List.of(Subject.CONNECTOR))) {
            turns.warmUp(seconds);
        }
    }

    private void warmUp(int seconds) throws Exception {
        for (int left = seconds; left > 0; left -= WARM_UP_SECONDS) {
            for (Contestant contestant : contestants) {
                contestant.warmUp(Math.min(left, WARM_UP_SECONDS));
            }
        }
    }

    /** A round of them, in words. */
    private String passes(long rows) throws Exception {
        StringJoiner words = new StringJoiner(", beside ");
        for (Contestant contestant : contestants) {
            words.add(contestant.pass(rows).inWords());
        }
        return words.toString();
    }

    @Override
    public void close() {
        Deque<Contestant> lastFirst = new ArrayDeque<>();
        contestants.forEach(lastFirst::push);
        lastFirst.forEach(Contestant::close);
    }
}
