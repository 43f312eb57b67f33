package io.kcqlcamel.bench;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.RowBytes;
import io.kcqlcamel.encode.AvroFormat;
import io.kcqlcamel.encode.DecimalFormat;
import io.kcqlcamel.encode.JsonFormat;
import io.kcqlcamel.encode.RowEncoder;
import io.kcqlcamel.encode.SubjectNameStrategy;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** The product's encoders, over one row. */
final class OurWriters {

    private final RowEncoder avro;
    private final RowEncoder json;
    private final Cells row;
    private String avroSchema;

    OurWriters(List<CellKind> kinds) {
        ByteBuffer[] cells = kinds.stream().map(CellKind::bytes).toArray(ByteBuffer[]::new);
        List<Column> columns = IntStream.range(0, cells.length)
                .mapToObj(i -> new Column("c" + i, kinds.get(i).type()))
                .toList();
        row = RowBytes.of(cells);
        avro = new AvroFormat(this::register, SubjectNameStrategy.TOPIC_NAME, false, false, true)
                .encoder("topic", "bench", "row", columns);
        json = new JsonFormat(false, DecimalFormat.BASE64, true).encoder("topic", "bench", "row", columns);
    }

    private int register(String subject, String schema) {
        avroSchema = schema;
        return 1;
    }

    String avroSchema() {
        return avroSchema;
    }

    byte[] avro() {
        return avro.encode(row);
    }

    byte[] json() {
        return json.encode(row);
    }
}
