/**
 * {@code make bench}: how fast the connector is, beside what the plain clients under it reach on the same machine in the
 * same minutes. Compiled and run only for that; the product knows nothing of it.
 *
 * <p>{@link io.kcqlcamel.bench.Bench} starts servers and fills a table, then runs one process after the other: the real
 * command line with a real connector's file, and {@link io.kcqlcamel.bench.Ceiling}. Both read the table again and again;
 * {@link io.kcqlcamel.bench.Meter} watches from outside.
 */
package io.kcqlcamel.bench;
