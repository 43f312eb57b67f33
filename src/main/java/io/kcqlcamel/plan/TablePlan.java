package io.kcqlcamel.plan;

import io.kcqlcamel.mode.ReadMode;

/**
 * How one statement is carried out.
 *
 * @param id of the route; unique in the connector
 * @param statement the KCQL, on one line
 * @param keyspace the exact name, without quotes
 * @param table the exact name, without quotes
 * @param cql the SELECT, with the mode's named markers, with {@code :shard} where there is more than one, and with
 *     {@code :primaryKey} for the columns of the table's primary key
 * @param pageSize in rows, which is also a batch and a transaction in Kafka
 * @param record what becomes of each row
 * @param shards how many parts of the token ring are read side by side
 */
public record TablePlan(
        String id,
        String statement,
        String topic,
        String keyspace,
        String table,
        String cql,
        ReadMode mode,
        int pageSize,
        RecordPlan record,
        int shards) {

    /** What Kafka knows the producer of a shard's rows by: whoever bears it last goes on. */
    public String transactionalId(String shard) {
        return id + "." + shard;
    }
}
