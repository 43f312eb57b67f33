package io.kcqlcamel.config;

/** The converters that we write the bytes of. */
public enum ConverterClass {
    JSON("org.apache.kafka.connect.json.JsonConverter"),
    AVRO("io.confluent.connect.avro.AvroConverter"),
    STRING("org.apache.kafka.connect.storage.StringConverter"),
    BYTE_ARRAY("org.apache.kafka.connect.converters.ByteArrayConverter");

    private final String className;

    ConverterClass(String className) {
        this.className = className;
    }

    public String className() {
        return className;
    }
}
