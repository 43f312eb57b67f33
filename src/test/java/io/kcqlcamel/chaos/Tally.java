package io.kcqlcamel.chaos;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Rows by how often they came. */
final class Tally {

    private final Function<byte[], String> text;
    private final Map<String, Integer> counts = new HashMap<>();
    private int records;

    /** @param text of a record's value */
    Tally(Function<byte[], String> text) {
        this.text = text;
    }

    /** @param all that came so far: what was counted before is not counted again */
    Tally count(List<ConsumerRecord<byte[], byte[]>> all) {
        all.subList(records, all.size()).forEach(entry -> counts.merge(text.apply(entry.value()), 1, Integer::sum));
        records = all.size();
        return this;
    }

    int distinct() {
        return counts.size();
    }

    /** Records beyond the first of a row. */
    int duplicated() {
        return records - counts.size();
    }

    /** Rows that never came. */
    int lost(Collection<String> table) {
        return (int) table.stream().filter(row -> !counts.containsKey(row)).count();
    }

    /** Rows that came and are not in the table. */
    int unknown(Collection<String> table) {
        Map<String, Integer> others = new HashMap<>(counts);
        others.keySet().removeAll(new HashSet<>(table));
        return others.size();
    }
}
