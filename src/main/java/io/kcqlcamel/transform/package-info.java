/**
 * A row's cells in, a {@link io.kcqlcamel.encode.KafkaRecord} out, by way of Kafka Connect's own data model: the
 * transform classes of Connect, or of anybody, run here as they do in Connect, between {@link
 * io.kcqlcamel.encode.ConnectFormat} and Connect's own converters. Much slower than {@link io.kcqlcamel.encode} alone, so
 * that it is used only for connectors that set {@code transforms}.
 */
package io.kcqlcamel.transform;
