/**
 * Where positions are kept: a compacted Kafka topic, written in the transaction of the rows, or after them.
 */
package io.kcqlcamel.offset;
