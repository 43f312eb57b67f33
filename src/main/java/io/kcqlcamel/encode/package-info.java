/**
 * A row's cells in, Kafka keys and values out, in the bytes that Connect's converters write: Avro with a schema
 * registry, JSON with and without its schema, and plain strings.
 *
 * <p>One codec a column is chosen once, from the columns' types; it writes Cassandra's bytes straight into a reused buffer.
 */
package io.kcqlcamel.encode;
