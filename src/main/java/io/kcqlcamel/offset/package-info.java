/**
 * Where positions are kept: a compacted Kafka topic, written in the transaction of the rows.
 */
package io.kcqlcamel.offset;
