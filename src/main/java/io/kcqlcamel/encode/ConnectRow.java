package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;
import org.apache.kafka.connect.data.SchemaAndValue;

/** Rows of one result to keys or values as Kafka Connect itself holds them. Holds buffers: one thread at a time. */
@FunctionalInterface
public interface ConnectRow {

    /** @throws EncodingException when Connect has no value for what a cell holds */
    SchemaAndValue of(Cells row);
}
