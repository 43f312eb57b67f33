package io.kcqlcamel.transform;

import io.kcqlcamel.encode.SchemaIds;
import io.kcqlcamel.encode.SubjectNameStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.storage.Converter;

/**
 * Writes any of Connect's values as Confluent's AvroConverter does: byte 0, the schema's id in the registry as 4 bytes,
 * the value in Avro's binary encoding. One thread at a time.
 */
public final class AvroConverter implements Converter {

    private static final int HEADER = 5;

    private final SchemaIds registry;
    private final SubjectNameStrategy subjects;
    private final boolean isKey;
    private final boolean connectMetaData;
    private final Map<TopicSchema, Registered> known = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private record TopicSchema(String topic, Schema schema) {}

    private record Registered(org.apache.avro.Schema avro, int id, GenericDatumWriter<Object> writer) {}

    /**
     * Needs no {@link #configure}.
     *
     * @param isKey whether these are keys of messages, not values
     * @param connectMetaData {@code connect.meta.data}: the schema carries what only Connect reads
     */
    public AvroConverter(SchemaIds registry, SubjectNameStrategy subjects, boolean isKey, boolean connectMetaData) {
        this.registry = registry;
        this.subjects = subjects;
        this.isKey = isKey;
        this.connectMetaData = connectMetaData;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        // Made with all its settings.
    }

    @Override
    public byte[] fromConnectData(String topic, Schema schema, Object value) {
        if (value == null) {
            return null;
        }
        if (schema == null) {
            throw new DataException("it has no schema, and Avro writes nothing without one");
        }
        try {
            Registered registered = known.computeIfAbsent(new TopicSchema(topic, schema), this::register);
            return bytes(registered, AvroValues.of(schema, registered.avro(), value));
        } catch (AvroRuntimeException e) {
            throw new DataException("Avro refuses it (" + e.getMessage() + ")", e);
        }
    }

    private Registered register(TopicSchema of) {
        org.apache.avro.Schema avro = AvroSchemas.of(of.schema(), connectMetaData);
        boolean isRecord = avro.getType() == org.apache.avro.Schema.Type.RECORD;
        if (!isRecord && subjects != SubjectNameStrategy.TOPIC_NAME) {
            throw new DataException(subjects.className() + " takes the name of a record for the subject, and this is "
                    + of.schema().type() + ": use " + SubjectNameStrategy.TOPIC_NAME.className());
        }
        String subject = subjects.subject(of.topic(), isKey, isRecord ? avro.getFullName() : "");
        return new Registered(avro, registry.id(subject, avro.toString()), new GenericDatumWriter<>(avro));
    }

    private byte[] bytes(Registered registered, Object value) {
        out.reset();
        out.writeBytes(ByteBuffer.allocate(HEADER)
                .put((byte) 0)
                .putInt(registered.id())
                .array());
        if (value instanceof ByteBuffer bytes && !registered.avro().isUnion()) {
            // Confluent's serializer leaves out the length here: nothing follows.
            out.writeBytes(bytes.array());
            return out.toByteArray();
        }
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            registered.writer().write(value, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte[] value) {
        throw new UnsupportedOperationException("A source only writes.");
    }
}
