package io.kcqlcamel.encode;

/** Under which name, the subject, a schema's versions are kept in the registry. */
public enum SubjectNameStrategy {
    TOPIC_NAME("io.confluent.kafka.serializers.subject.TopicNameStrategy") {
        @Override
        public String subject(String topic, boolean isKey, String recordName) {
            return topic + (isKey ? "-key" : "-value");
        }
    },
    RECORD_NAME("io.confluent.kafka.serializers.subject.RecordNameStrategy") {
        @Override
        public String subject(String topic, boolean isKey, String recordName) {
            return recordName;
        }
    },
    TOPIC_RECORD_NAME("io.confluent.kafka.serializers.subject.TopicRecordNameStrategy") {
        @Override
        public String subject(String topic, boolean isKey, String recordName) {
            return topic + "-" + recordName;
        }
    };

    private final String className;

    SubjectNameStrategy(String className) {
        this.className = className;
    }

    /** The class that a connector's file names. */
    public String className() {
        return className;
    }

    /** @param recordName the Avro record's full name, {@code keyspace.table} */
    public abstract String subject(String topic, boolean isKey, String recordName);
}
