package io.kcqlcamel.config;

/** Under which subject of the schema registry a schema goes. */
public enum SubjectNameStrategy {
    /** {@code <topic>-key}, {@code <topic>-value}. */
    TOPIC_NAME("TopicNameStrategy"),
    /** The record's full name. */
    RECORD_NAME("RecordNameStrategy"),
    /** {@code <topic>-<the record's full name>}. */
    TOPIC_RECORD_NAME("TopicRecordNameStrategy");

    private final String simpleName;

    SubjectNameStrategy(String simpleName) {
        this.simpleName = simpleName;
    }

    public String className() {
        return "io.confluent.kafka.serializers.subject." + simpleName;
    }
}
