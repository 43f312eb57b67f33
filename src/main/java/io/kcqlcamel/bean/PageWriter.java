package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.Page;
import io.kcqlcamel.encode.EncodingException;
import io.kcqlcamel.encode.SchemaRegistryException;
import java.util.List;

/**
 * Pages of certain columns to their records. Holds buffers: one thread at a time.
 *
 * @param columns of the pages
 */
record PageWriter(List<Column> columns, RecordWriter writer) {

    /**
     * Adds a record for each row of the page that no transform drops.
     *
     * @param faults decides about rows that cannot become records
     */
    void write(Page page, PageRecords records, RowFaults faults) {
        while (page.next()) {
            try {
                writer.write(page, records);
            } catch (EncodingException | SchemaRegistryException e) {
                faults.instead(page, e, records);
            }
        }
        faults.log();
    }
}
