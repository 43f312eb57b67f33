package io.kcqlcamel.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What happens, how often, and for how long: from the shortest to the longest time, in milliseconds. */
enum Fault {
    CONNECTOR_KILLED("kill -9 of the connector", 70, 0, 1500, Victims::killConnector, Victims::startConnector),
    KAFKA_KILLED("kill -9 of Kafka", 15, 0, 4000, Victims::killKafka, Victims::restartKafka),
    CASSANDRA_KILLED("kill -9 of Cassandra", 15, 0, 4000, Victims::killCassandra, Victims::restartCassandra),
    /** For longer than a delivery may last, and the producer is watched. */
    KAFKA_FROZEN("SIGSTOP of Kafka", 0, 8500, 12_000, Victims::suspendKafka, Victims::resumeKafka),
    KAFKA_STALLS("the network to Kafka stalls", 500, 12_000, Site::toKafka, TcpProxy::stall),
    KAFKA_RESETS("the network to Kafka resets", 100, 1500, Site::toKafka, TcpProxy::reset),
    CASSANDRA_STALLS("the network to Cassandra stalls", 500, 12_000, Site::toCassandra, TcpProxy::stall),
    CASSANDRA_RESETS("the network to Cassandra resets", 100, 1500, Site::toCassandra, TcpProxy::reset),
    REGISTRY_DOWN(
            "started without the registry",
            2000,
            10_000,
            Victims::startWithoutRegistry,
            of -> of.site().toRegistry().forward(),
            Setting::avro),
    CLOCK_AHEAD("the clock is 3 s ahead", SteppedClock.MOST_AHEAD),
    CLOCK_BEHIND("the clock is an hour behind", Duration.ofHours(-1)),
    DISK_FULL(
            "no file may be written",
            500,
            3000,
            Victims::allowNoBytesOfFiles,
            Victims::allowAllBytesOfFiles,
            setting -> setting.store().equals("file"));

    /** An enum's constants come before its own fields. */
    private static final class Rounds {
        static final Predicate<Setting> EVERY = setting -> true;
    }

    /** No second kill while they last: it would end them. */
    private static final Set<Fault> OF_THE_PROCESS = Set.of(CONNECTOR_KILLED, REGISTRY_DOWN, DISK_FULL);

    private final String words;
    private final int weight;
    private final int shortest;
    private final int longest;
    private final Consumer<Victims> begin;
    private final Consumer<Victims> end;
    private final Predicate<Setting> strikes;

    /** Of a server or the connector, in any round. */
    Fault(String words, int weight, int shortest, int longest, Consumer<Victims> begin, Consumer<Victims> end) {
        this(words, weight, shortest, longest, begin, end, Rounds.EVERY);
    }

    /** Of a network, in any round. */
    Fault(String words, int shortest, int longest, Function<Site, TcpProxy> network, Consumer<TcpProxy> begin) {
        this(words, 0, shortest, longest, of -> begin.accept(network.apply(of.site())), of -> network.apply(of.site())
                .forward());
    }

    /** Of the clock, in rounds where it matters. */
    Fault(String words, Duration step) {
        this(words, 1000, 6000, of -> of.clock().set(step), of -> of.clock().set(Duration.ZERO), Setting::live);
    }

    /** Of any kind, in some rounds. */
    Fault(
            String words,
            int shortest,
            int longest,
            Consumer<Victims> begin,
            Consumer<Victims> end,
            Predicate<Setting> strikes) {
        this(words, 0, shortest, longest, begin, end, strikes);
    }

    /** @param weight among the kills; 0 for what is none */
    Fault(
            String words,
            int weight,
            int shortest,
            int longest,
            Consumer<Victims> begin,
            Consumer<Victims> end,
            Predicate<Setting> strikes) {
        this.words = words;
        this.weight = weight;
        this.shortest = shortest;
        this.longest = longest;
        this.begin = begin;
        this.end = end;
        this.strikes = strikes;
    }

    /** What is to happen in a round, in turn: kills by their weights, and half as many others, each once first. */
    static List<Fault> drawn(Setting setting, Random random) {
        List<Fault> kills = Stream.of(values())
                .flatMap(fault -> Collections.nCopies(fault.weight, fault).stream())
                .toList();
        List<Fault> others = others(setting, random);
        List<Fault> drawn = new ArrayList<>();
        for (int kill = 0; kill < setting.kills(); kill++) {
            drawn.add(kills.get(random.nextInt(kills.size())));
            if (kill % 2 == 0) {
                drawn.add(others.get(kill / 2 % others.size()));
            }
        }
        Collections.shuffle(drawn, random);
        return drawn;
    }

    /** First those that strike few rounds. */
    private static List<Fault> others(Setting setting, Random random) {
        List<Fault> others = new ArrayList<>(Stream.of(values())
                .filter(fault -> !fault.isKill() && fault.strikes.test(setting))
                .toList());
        Collections.shuffle(others, random);
        others.sort(Comparator.comparing(fault -> fault.strikes == Rounds.EVERY));
        return others;
    }

    boolean isKill() {
        return weight > 0;
    }

    /** Begins, lasts and ends; with some, the connector is killed meanwhile. Returns what was done, in words. */
    String strike(Victims victims, Random random) {
        int lasts = shortest + random.nextInt(longest - shortest + 1);
        int before = random.nextInt(lasts + 1);
        boolean two = !OF_THE_PROCESS.contains(this) && random.nextInt(4) == 0;
        begin.accept(victims);
        pause(before);
        if (two) {
            CONNECTOR_KILLED.begin.accept(victims);
            CONNECTOR_KILLED.end.accept(victims);
        }
        pause(lasts - before);
        end.accept(victims);
        return words + " for " + lasts + " ms" + (two ? ", and in between " + CONNECTOR_KILLED.words : "");
    }

    private static void pause(int milliseconds) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
