package io.kcqlcamel.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Avro's own writer and Jackson's, over the same row; everything that can be used again is. */
final class TheirWriters {

    private static final byte[] HEADER = {0, 0, 0, 0, 1};

    private final CellKind[] kinds;
    private final Object[] decoded;
    private final Schema schema;
    private final IndexedRecord decodedRecord;
    private final GenericDatumWriter<IndexedRecord> writer;
    private final BinaryEncoder encoder;
    private final JsonFactory json = new JsonFactory();
    private final String[] names;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

    TheirWriters(List<CellKind> kinds, String avroSchema) {
        this.kinds = kinds.toArray(CellKind[]::new);
        this.decoded = kinds.stream().map(CellKind::decoded).toArray();
        this.schema = new Schema.Parser().parse(avroSchema);
        this.names = schema.getFields().stream().map(Schema.Field::name).toArray(String[]::new);
        this.decodedRecord = new GenericData.Record(schema);
        for (int i = 0; i < decoded.length; i++) {
            decodedRecord.put(i, this.kinds[i].avro(decoded[i]));
        }
        this.writer = new GenericDatumWriter<>(schema);
        this.encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    }

    byte[] avro() throws IOException {
        IndexedRecord row = new GenericData.Record(schema);
        for (int i = 0; i < kinds.length; i++) {
            row.put(i, kinds[i].avro(kinds[i].decoded()));
        }
        return avro(row);
    }

    byte[] avroOfDecoded() throws IOException {
        return avro(decodedRecord);
    }

    private byte[] avro(IndexedRecord row) throws IOException {
        out.reset();
        out.write(HEADER);
        writer.write(row, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    byte[] json() throws IOException {
        out.reset();
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            for (int i = 0; i < kinds.length; i++) {
                generator.writeFieldName(names[i]);
                kinds[i].json(kinds[i].decoded(), generator);
            }
            generator.writeEndObject();
        }
        return out.toByteArray();
    }

    byte[] jsonOfDecoded() throws IOException {
        out.reset();
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            for (int i = 0; i < kinds.length; i++) {
                generator.writeFieldName(names[i]);
                kinds[i].json(decoded[i], generator);
            }
            generator.writeEndObject();
        }
        return out.toByteArray();
    }
}
