/**
 * Where positions are kept, behind {@link io.kcqlcamel.offset.PositionStore}: a compacted Kafka topic, written in the
 * transaction of the rows, or after them.
 */
package io.kcqlcamel.offset;
