package io.kcqlcamel.bench;

/** Who does the work. */
enum Subject {
    CONNECTOR("connector"),
    CEILING("ceiling"),
    CEILING_IN_TRANSACTIONS("ceiling, transactions"),
    KAFKA_CONNECT("Kafka Connect"),
    DSBULK("DSBulk, reading only");

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
