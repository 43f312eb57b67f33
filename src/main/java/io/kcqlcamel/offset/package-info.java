/**
 * Where positions are kept, behind {@link io.kcqlcamel.offset.PositionStore}: a compacted Kafka topic, written in the
 * transaction of the rows or after them, a table of Cassandra, or a file. In reading order: {@code PositionStore} and
 * {@code Checkpoint}, then {@code OwnedPositions} over a {@code Ledger}, of which each place is one.
 */
package io.kcqlcamel.offset;
