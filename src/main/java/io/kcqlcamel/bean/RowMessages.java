package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages of certain columns to what camel-kafka sends. Holds buffers: one thread at a time.
 *
 * @param columns of the pages
 */
record RowMessages(List<Column> columns, RowMessage message) {

    /** One for each row of the page that no transform drops, with room for one more. */
    List<Object> of(Page page) {
        List<Object> messages = new ArrayList<>(page.size() + 1);
        while (page.next()) {
            Object of = message.of(page);
            if (of != null) {
                messages.add(of);
            }
        }
        return messages;
    }
}
