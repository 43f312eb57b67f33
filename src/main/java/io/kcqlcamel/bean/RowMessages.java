package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.Page;
import io.kcqlcamel.encode.EncodingException;
import io.kcqlcamel.encode.SchemaRegistryException;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages of certain columns to what camel-kafka sends. Holds buffers: one thread at a time.
 *
 * @param columns of the pages
 */
record RowMessages(List<Column> columns, RowMessage message) {

    /**
     * One for each row of the page that no transform drops, with room for one more.
     *
     * @param faults decides about rows that cannot become messages
     */
    List<Object> of(Page page, RowFaults faults) {
        List<Object> messages = new ArrayList<>(page.size() + 1);
        while (page.next()) {
            Object of = message(page, faults);
            if (of != null) {
                messages.add(of);
            }
        }
        faults.log();
        return messages;
    }

    private Object message(Page page, RowFaults faults) {
        try {
            return message.of(page);
        } catch (EncodingException | SchemaRegistryException e) {
            return faults.instead(page, e);
        }
    }
}
