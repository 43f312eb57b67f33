package io.kcqlcamel.transform;

import java.util.Date;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;

/** Sends no value, to partition 3, at the time of column {@code added}; a transform such as users bring along. */
public final class Tombstone implements Transformation<SourceRecord> {

    @Override
    public SourceRecord apply(SourceRecord record) {
        Date added = (Date) ((Struct) record.value()).get("added");
        return record.newRecord(record.topic(), 3, null, null, null, null, added.getTime());
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef();
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
