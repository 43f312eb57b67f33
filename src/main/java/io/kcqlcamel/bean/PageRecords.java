package io.kcqlcamel.bean;

import io.kcqlcamel.encode.KafkaRecord;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * What a page becomes: the body of the {@code kafka:} step, which hands it on as one ({@code useIterator=false}) to the
 * producer that {@link KafkaProducers} made. To other steps it is a list that they may change: of the bytes of values, and
 * of {@link RecordMessage}s where there is more than a value.
 */
public final class PageRecords extends AbstractList<Object> {

    private final CamelContext context;

    /** Values, which are most of them; {@link KafkaRecord}s; messages, where somebody has looked at one, or made it. */
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
                        + ": have the step before this one change that list, instead of making another.");
    }

    /** @param value null for a record without one */
    void addValue(byte[] value) {
        records.add(value);
    }

    void addRecord(KafkaRecord record) {
        records.add(record);
    }

    /** @param page what goes for all of its records, unless they say otherwise */
    ProducerRecord<Object, Object> record(int index, ProducerRecord<Object, Object> page) {
        Object record = records.get(index);
        if (record instanceof KafkaRecord kafka) {
            return record(kafka, page);
        }
        if (record instanceof Message message) {
            return record(RecordMessage.read(message), page);
        }
        return new ProducerRecord<>(
                page.topic(), page.partition(), page.timestamp(), page.key(), record, headers(page));
    }

    private static ProducerRecord<Object, Object> record(KafkaRecord record, ProducerRecord<Object, Object> page) {
        String topic = record.topic() == null ? page.topic() : record.topic();
        // A partition of the page's topic says nothing of another.
        boolean asPage = record.partition() == null && topic.equals(page.topic());
        ProducerRecord<Object, Object> whole = new ProducerRecord<>(
                topic,
                asPage ? page.partition() : record.partition(),
                record.timestamp() == null ? page.timestamp() : record.timestamp(),
                record.key() == null ? page.key() : record.key(),
                record.value(),
                headers(page));
        record.headers().forEach(whole.headers()::add);
        return whole;
    }

    /** An empty list would be copied for each record; to look for one with an iterator would make one for each. */
    private static Headers headers(ProducerRecord<Object, Object> page) {
        return page.headers().toArray().length > 0 ? page.headers() : null;
    }

    @Override
    public int size() {
        return records.size();
    }

    /** What is done to a message is done to its record. */
    @Override
    public Object get(int index) {
        Object record = records.get(index);
        if (record instanceof KafkaRecord kafka) {
            records.set(index, RecordMessage.of(kafka, context));
        }
        return records.get(index);
    }

    /** @param record a message, or anything that Camel can convert to bytes */
    @Override
    public void add(int index, Object record) {
        records.add(index, taken(record));
        modCount++;
    }

    /** @param record a message, or anything that Camel can convert to bytes */
    @Override
    public Object set(int index, Object record) {
        Object before = get(index);
        records.set(index, taken(record));
        return before;
    }

    @Override
    public Object remove(int index) {
        Object before = get(index);
        records.remove(index);
        modCount++;
        return before;
    }

    private Object taken(Object record) {
        return record instanceof Message ? record : context.getTypeConverter().convertTo(byte[].class, record);
    }
}
