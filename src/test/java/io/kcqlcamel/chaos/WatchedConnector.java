package io.kcqlcamel.chaos;

import io.kcqlcamel.TestConnector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The connector's process, and whoever looks after it: an operator, or Kubernetes. */
final class WatchedConnector implements AutoCloseable {

    private static final Duration TO_STOP = Duration.ofSeconds(30);
    private static final int LINES_SHOWN = 40;

    private final TestConnector connector;
    private int outputBefore;
    private int processes;
    private int kills;
    private int revived;

    WatchedConnector(TestConnector connector) {
        this.connector = connector;
    }

    void start() {
        outputBefore = connector.output().length();
        connector.start();
        processes++;
    }

    long pid() {
        return connector.pid();
    }

    void kill() {
        connector.kill();
        kills++;
    }

    int kills() {
        return kills;
    }

    /** SIGTERM, and SIGKILL where that does not do. */
    void stop() {
        connector.stop();
        try {
            connector.exitCode(TO_STOP);
        } catch (AssertionError stillRunning) {
            connector.kill();
        }
    }

    /** Starts the process again if it ended, or if a route of it FAILED; returns why. */
    Optional<String> revive() {
        boolean ended = !connector.isRunning();
        List<String> said = connector
                .output()
                .substring(outputBefore)
                .lines()
                .filter(line -> ended ? line.contains(" ERROR ") : line.contains(" FAILED: "))
                .toList();
        if (!ended && said.isEmpty()) {
            return Optional.empty();
        }
        String why = ended ? "ended with exit code " + connector.exitCode(TO_STOP) : "runs on";
        if (!ended) {
            stop();
        }
        revived++;
        start();
        return Optional.of(why + ": " + (said.isEmpty() ? "it did not say why" : said.get(said.size() - 1)));
    }

    /** How often it was started again though nobody had killed it. */
    int revived() {
        return revived;
    }

    /** How often a route has begun, and with positions that are stored after the rows may have sent its last page again. */
    int starts(int shards) {
        long again = connector
                .output()
                .lines()
                .filter(line -> line.contains(" stops, and starts again in "))
                .count();
        return processes * shards + (int) again;
    }

    String endOfLog() {
        List<String> lines = connector.output().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    @Override
    public void close() {
        connector.close();
    }
}
