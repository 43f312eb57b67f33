package io.kcqlcamel.bean;

import io.kcqlcamel.encode.KafkaRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * What a page becomes: the body of the {@code kafka:} step, which hands it on as one ({@code useIterator=false}) to the
 * producer that {@link KafkaProducers} made. Whoever iterates gets what any step of Camel's can take: the bytes of a value,
 * or a message with headers where there is more than a value.
 */
public final class PageRecords implements Iterable<Object> {

    private final CamelContext context;

    /** Values, which are most of them, and {@link KafkaRecord}s. */
    private final List<Object> records;

    /** @param rows of the page; some more records do no harm */
    PageRecords(CamelContext context, int rows) {
        this.context = context;
        this.records = new ArrayList<>(rows + 1);
    }

    /** @throws IllegalArgumentException where another step has put something else into the body */
    static PageRecords of(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof PageRecords records) {
            return records;
        }
        throw new IllegalArgumentException(
                "The body has to be the page's records, as the step \"encode\" leaves them, and is "
                        + (body == null ? "empty" : "a " + body.getClass().getName())
                        + ": have the step before this one leave it as it was.");
    }

    /** @param value null for a record without one */
    void add(byte[] value) {
        records.add(value);
    }

    void add(KafkaRecord record) {
        records.add(record);
    }

    public int size() {
        return records.size();
    }

    /** @param page what goes for all of its records, unless they say otherwise */
    ProducerRecord<Object, Object> record(int index, ProducerRecord<Object, Object> page) {
        return records.get(index) instanceof KafkaRecord record
                ? record(record, page)
                : new ProducerRecord<>(
                        page.topic(),
                        page.partition(),
                        page.timestamp(),
                        page.key(),
                        records.get(index),
                        headers(page));
    }

    private static ProducerRecord<Object, Object> record(KafkaRecord record, ProducerRecord<Object, Object> page) {
        String topic = record.topic() == null ? page.topic() : record.topic();
        // A partition of the page's topic says nothing of another.
        Integer partition =
                record.partition() == null && topic.equals(page.topic()) ? page.partition() : record.partition();
        ProducerRecord<Object, Object> whole = new ProducerRecord<>(
                topic,
                partition,
                record.timestamp() == null ? page.timestamp() : record.timestamp(),
                record.key() == null ? page.key() : record.key(),
                record.value(),
                headers(page));
        record.headers().forEach(whole.headers()::add);
        return whole;
    }

    /** An empty list would be copied for each record. */
    private static Headers headers(ProducerRecord<Object, Object> page) {
        return page.headers().iterator().hasNext() ? page.headers() : null;
    }

    @Override
    public Iterator<Object> iterator() {
        return records.stream().map(this::body).iterator();
    }

    private Object body(Object record) {
        if (record instanceof byte[]) {
            return record;
        }
        return message(record == null ? new KafkaRecord(null, null, null) : (KafkaRecord) record);
    }

    private Message message(KafkaRecord record) {
        Message message = new DefaultMessage(context);
        message.setBody(record.value());
        set(message, KafkaConstants.OVERRIDE_TOPIC, record.topic());
        set(message, KafkaConstants.PARTITION_KEY, record.partition());
        set(message, KafkaConstants.OVERRIDE_TIMESTAMP, record.timestamp());
        set(message, KafkaConstants.KEY, record.key());
        for (Map.Entry<String, byte[]> header : record.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        return message;
    }

    private static void set(Message message, String header, Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}
