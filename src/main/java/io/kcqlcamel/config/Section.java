package io.kcqlcamel.config;

/** A chapter of the manual of options, in reading order. */
public enum Section {
    CONNECTOR("The connector", "What the file is called and what it is for."),
    CASSANDRA(
            "How to reach Cassandra",
            "The nodes, the login, TLS and timeouts: one session for all tables of the file."),
    READING("What to read, and how", "The statements, and how each table is read: in pages, by windows of time."),
    FAILURES("What happens when something fails", "By default nothing is skipped, and nothing is lost."),
    KAFKA(
            "How it reaches Kafka",
            "Where the brokers are stands in application.properties, camel.component.kafka.brokers, unless "
                    + "producer.override.bootstrap.servers says it."),
    JSON("Settings of JsonConverter", "After value.converter. or key.converter."),
    AVRO("Settings of AvroConverter", "After value.converter. or key.converter."),
    STRING("Settings of StringConverter", "After value.converter. or key.converter."),
    BYTE_ARRAY("Settings of ByteArrayConverter", "It has none."),
    WITHOUT_EFFECT(
            "Options without effect",
            "Files in use hold them. They may stay there, and a note tells of each; what cannot stay says so.");

    private final String title;
    private final String introduction;

    Section(String title, String introduction) {
        this.title = title;
        this.introduction = introduction;
    }

    public String title() {
        return title;
    }

    /** A sentence under the title. */
    public String introduction() {
        return introduction;
    }
}
