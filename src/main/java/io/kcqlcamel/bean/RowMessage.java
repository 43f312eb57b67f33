package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.encode.RecordTimestamp;
import io.kcqlcamel.encode.RowEncoder;
import io.kcqlcamel.transform.RowTransformer;
import io.kcqlcamel.transform.TransformedRecord;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;

/** A row to what camel-kafka sends. Holds buffers: one thread at a time. */
sealed interface RowMessage {

    /**
     * The value alone where that is all, else a message; null where a transform drops the row.
     *
     * @throws io.kcqlcamel.encode.EncodingException when the row cannot become a message
     */
    Object of(Cells row);

    /** To be called once no more rows come. */
    default void close() {}

    /** Only a value; a message around it where that is null, which a list cannot say otherwise. */
    record Value(CamelContext context, RowEncoder value) implements RowMessage {
        @Override
        public Object of(Cells row) {
            byte[] bytes = value.encode(row);
            return bytes == null ? new KafkaMessage(context, null, null, null) : bytes;
        }
    }

    /**
     * A value with what camel-kafka takes as headers.
     *
     * @param key null for none; so is the timestamp
     */
    record Keyed(CamelContext context, RowEncoder value, RowEncoder key, RecordTimestamp timestamp)
            implements RowMessage {
        @Override
        public Object of(Cells row) {
            return new KafkaMessage(
                    context,
                    value.encode(row),
                    key == null ? null : key.encode(row),
                    timestamp == null ? null : timestamp.of(row));
        }
    }

    /** What transforms of Kafka Connect make of it. */
    record Transformed(CamelContext context, RowTransformer transformer) implements RowMessage {
        @Override
        public Object of(Cells row) {
            return transformer.transform(row).map(this::message).orElse(null);
        }

        private Message message(TransformedRecord record) {
            Message message = new KafkaMessage(context, record.value(), record.key(), record.timestamp());
            message.setHeader(KafkaConstants.OVERRIDE_TOPIC, record.topic());
            if (record.partition() != null) {
                message.setHeader(KafkaConstants.PARTITION_KEY, record.partition());
            }
            record.headers().forEach(message::setHeader);
            return message;
        }

        @Override
        public void close() {
            transformer.close();
        }
    }
}
