package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.Page;
import io.kcqlcamel.encode.RecordTimestamp;
import io.kcqlcamel.encode.RowEncoder;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;

/**
 * Rows of certain columns to what camel-kafka sends: the value alone where that is all, else a message with key and
 * timestamp. Holds buffers: one thread at a time.
 *
 * @param columns of the pages
 * @param key null for none; so is the timestamp
 */
record RowMessages(
        CamelContext context, List<Column> columns, RowEncoder value, RowEncoder key, RecordTimestamp timestamp) {

    /** One for each row of the page, with room for one more. */
    List<Object> of(Page page) {
        List<Object> messages = new ArrayList<>(page.size() + 1);
        if (key == null && timestamp == null) {
            while (page.next()) {
                messages.add(value.encode(page));
            }
        } else {
            while (page.next()) {
                messages.add(message(page));
            }
        }
        return messages;
    }

    private Object message(Page row) {
        return new KafkaMessage(
                context,
                value.encode(row),
                key == null ? null : key.encode(row),
                timestamp == null ? null : timestamp.of(row));
    }
}
