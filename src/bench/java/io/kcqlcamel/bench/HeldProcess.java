package io.kcqlcamel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A process that reads its table again and again for as long as it runs. It stands still between its turns (SIGSTOP), in
 * the middle of whatever it does: so its requests, and its transactions, have {@link #PATIENCE_MILLIS}.
 */
final class HeldProcess implements Contestant {

    /** For whoever waits for a held one's answer, and for what it waits for itself. */
    static final int PATIENCE_MILLIS = 600_000;

    /** What has come to it while it was held is not to count. */
    private static final long SETTLE_MILLIS = 1000;

    private final Workload workload;
    private final Subject subject;
    private final RowsTopic topic;
    private final MeasuredProcess process;
    private final Meter meter;
    private final List<Pass> passes = new ArrayList<>();
    private final List<Double> allocatedPerRow = new ArrayList<>();
    private int size;

    /** Starts the process of one subject, which sends its rows to the topic of that name. */
    @FunctionalInterface
    interface Start {

        MeasuredProcess in(Bench bench, Workload workload, String topic) throws IOException;
    }

    private HeldProcess(Workload workload, Subject subject, RowsTopic topic, MeasuredProcess process) {
        this.workload = workload;
        this.subject = subject;
        this.topic = topic;
        this.process = process;
        this.meter = new Meter(topic, process);
    }

    /** Has it send as many rows as {@link Payloads} take, and holds it. */
    static HeldProcess of(Bench bench, Workload workload, Subject subject, Start start) throws Exception {
        String name = name(workload, subject);
        RowsTopic topic = RowsTopic.of(workload, bench.brokers(), name);
        topic.create();
        HeldProcess held = new HeldProcess(workload, subject, topic, start.in(bench, workload, name));
        try {
            held.begin(payloads(bench, name));
            return held;
        } catch (Exception e) {
            held.close();
            throw e;
        }
    }

    static String name(Workload workload, Subject subject) {
        return workload + "-" + subject.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A file of what was sent to that topic first. */
    static Path payloads(Bench bench, String topic) throws IOException {
        return bench.directory(topic).resolve("payloads");
    }

    private void begin(Path file) throws IOException, InterruptedException {
        meter.awaitFirstRow();
        Payloads payloads = topic.payloads();
        payloads.write(file);
        size = payloads.size();
        process.hold();
    }

    @Override
    public void warmUp(int seconds) throws InterruptedException {
        process.resume();
        Thread.sleep(seconds * 1000L);
        process.hold();
    }

    @Override
    public Pass pass(long rows) throws InterruptedException {
        process.resume();
        Thread.sleep(SETTLE_MILLIS);
        long allocated = process.allocated();
        long from = topic.committed();
        Pass pass = meter.pass(rows);
        double megabytes = process.allocated() - allocated;
        allocatedPerRow.add(megabytes * (1 << 20) / (topic.committed() - from));
        process.hold();
        passes.add(pass);
        return pass;
    }

    @Override
    public Measurement measurement() {
        Memory memory = Memory.of(process.collections(), process.status().resident(), allocatedPerRow);
        return new Measurement(workload, subject, size, List.copyOf(passes), memory);
    }

    @Override
    public void close() {
        process.close();
        topic.close();
    }
}
