/**
 * A source connector of Kafka Connect as one writes it: rows become structs, the worker does the rest. Runs in a worker's JVM,
 * without our product, and takes nothing from the rest of the benchmark.
 */
package io.kcqlcamel.bench.connect;
