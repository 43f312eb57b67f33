package io.kcqlcamel.plan;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of a row. Columns go by the names that they are read under, exact and without quotes.
 *
 * @param key empty for records without key
 * @param without columns that are read and are no part of the value
 * @param timestamp the column that is the record's timestamp; empty for the moment of sending
 * @param text the value as one text; empty for a struct
 */
public record RecordPlan(Optional<Key> key, List<String> without, Optional<String> timestamp, Optional<Text> text) {

    public RecordPlan {
        without = List.copyOf(without);
    }

    /**
     * The record's key: one column by itself, or several as a struct or joined.
     *
     * @param columns empty for the table's primary key, which only the cluster knows
     * @param delimiter what stands between the values of a joined key
     */
    public record Key(List<String> columns, Optional<String> delimiter) {

        public Key {
            columns = List.copyOf(columns);
        }

        public boolean isPrimaryKey() {
            return columns.isEmpty();
        }
    }

    /** A row as one text. */
    public enum Text {
        /** A JSON object. */
        JSON,
        /** Its values with commas between. */
        JOINED
    }
}
