package io.kcqlcamel.encode;

import java.util.List;
import java.util.Map;

/** A Kafka Connect schema, as much of it as Cassandra's types need. */
sealed interface ConnectSchema {

    enum Type {
        INT8,
        INT16,
        INT32,
        INT64,
        FLOAT32,
        FLOAT64,
        BOOLEAN,
        STRING,
        BYTES
    }

    /** A logical type: a name, version and parameters that Connect puts on top of a primitive; Avro has its own name for it. */
    record Logical(String name, Type base, Map<String, String> parameters, String avroName) {

        private static final String PACKAGE = "org.apache.kafka.connect.data.";

        static final int VERSION = 1;
        static final Logical DATE = new Logical(PACKAGE + "Date", Type.INT32, Map.of(), "date");
        static final Logical TIMESTAMP = new Logical(PACKAGE + "Timestamp", Type.INT64, Map.of(), "timestamp-millis");

        static Logical decimal(int scale) {
            return new Logical(PACKAGE + "Decimal", Type.BYTES, Map.of("scale", Integer.toString(scale)), "decimal");
        }
    }

    /** What a text is that is never null. */
    ConnectSchema REQUIRED_STRING = new Primitive(Type.STRING, false);

    record Primitive(Type type, boolean optional) implements ConnectSchema {
        @Override
        public ConnectSchema required() {
            return new Primitive(type, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.primitive(this);
        }
    }

    record LogicalType(Logical logical, boolean optional) implements ConnectSchema {
        @Override
        public ConnectSchema required() {
            return new LogicalType(logical, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.logical(this);
        }
    }

    record ArrayOf(ConnectSchema element, boolean optional) implements ConnectSchema {
        @Override
        public ConnectSchema required() {
            return new ArrayOf(element, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.array(this);
        }
    }

    record MapOf(ConnectSchema key, ConnectSchema value, boolean optional) implements ConnectSchema {
        @Override
        public ConnectSchema required() {
            return new MapOf(key, value, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.map(this);
        }

        /** Whether JSON and Avro carry it as a map: both know string keys only. */
        boolean stringKeys() {
            return key instanceof Primitive primitive && primitive.type() == Type.STRING;
        }
    }

    /** @param name dotted full name; what stands before its last dot is Avro's namespace */
    record Struct(String name, List<Field> fields, boolean optional) implements ConnectSchema {
        @Override
        public ConnectSchema required() {
            return new Struct(name, fields, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.struct(this);
        }
    }

    record Field(String name, ConnectSchema schema) {}

    interface Visitor<R> {
        R primitive(Primitive schema);

        R logical(LogicalType schema);

        R array(ArrayOf schema);

        R map(MapOf schema);

        R struct(Struct schema);
    }

    boolean optional();

    /** The same schema, of values that are never null. */
    ConnectSchema required();

    <R> R accept(Visitor<R> visitor);
}
