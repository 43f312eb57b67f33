/**
 * {@code make bench}: how fast the connector is, beside what the plain clients under it reach on the same machine in the
 * same minutes. Compiled and run only for that; the product knows nothing of it.
 *
 * <p>{@link io.kcqlcamel.bench.Bench} starts servers; a {@link io.kcqlcamel.bench.Suite} fills tables of a {@link
 * io.kcqlcamel.bench.Shape}, runs one process after the other, and returns its part of the report, a {@link
 * io.kcqlcamel.bench.Section}. The processes are the product with a real connector's file, {@link
 * io.kcqlcamel.bench.Ceiling}, and programs that are not ours. {@link io.kcqlcamel.bench.MeasuredProcess} and {@link
 * io.kcqlcamel.bench.Meter} watch from outside.
 */
package io.kcqlcamel.bench;
