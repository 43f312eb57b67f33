package io.kcqlcamel.bench;

/** Who does the work. */
enum Subject {
    CONNECTOR("connector", Connector::start),
    CEILING("ceiling", (bench, workload, topic) -> Ceiling.start(bench, workload, topic, false)),
    CEILING_IN_TRANSACTIONS(
            "ceiling, transactions", (bench, workload, topic) -> Ceiling.start(bench, workload, topic, true)),
    KAFKA_CONNECT("Kafka Connect", KafkaConnect::start),
    DSBULK("DSBulk, reading only", null) {
        @Override
        Contestant start(Bench bench, Workload workload) {
            return new Dsbulk(bench, workload);
        }
    };

    private final String title;
    private final HeldProcess.Start start;

    Subject(String title, HeldProcess.Start start) {
        this.title = title;
        this.start = start;
    }

    Contestant start(Bench bench, Workload workload) throws Exception {
        return HeldProcess.of(bench, workload, this, start);
    }

    @Override
    public String toString() {
        return title;
    }
}
