package io.kcqlcamel.chaos;

import io.kcqlcamel.TestTable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Whom a fault may strike. */
record Victims(Site site, WatchedConnector connector, SteppedClock clock, TestTable table, LiveWriter writer) {

    void killKafka() {
        site.kafka().kill();
    }

    void restartKafka() {
        site.kafka().restart();
    }

    void suspendKafka() {
        site.kafka().suspend();
    }

    void resumeKafka() {
        site.kafka().resume();
    }

    void killConnector() {
        connector.kill();
    }

    void startConnector() {
        connector.start();
    }

    void killCassandra() {
        writer.pause();
        site.cassandra().kill();
    }

    void restartCassandra() {
        site.cassandra().restart();
        table.awaitNode();
        writer.goOn();
    }

    /** A registry is asked when a schema is new, so the connector begins without it. */
    void startWithoutRegistry() {
        connector.kill();
        site.toRegistry().reset();
        connector.start();
    }

    /** From now on writes to files fail, as on a full disk; with another error number. */
    void allowNoBytesOfFiles() {
        limitFiles("0");
    }

    void allowAllBytesOfFiles() {
        limitFiles("unlimited");
    }

    private void limitFiles(String bytes) {
        try {
            new ProcessBuilder("prlimit", "--pid", Long.toString(connector.pid()), "--fsize=" + bytes + ":")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
