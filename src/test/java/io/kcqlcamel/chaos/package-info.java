/**
 * {@code make chaos}: the connector as a process of its own, and everything around it that can fail, failing at random.
 * What arrives is held against the table, row by row.
 *
 * <p>A seed goes in; a line for each fault, and for each round how many rows were lost and how many came twice, come out.
 * In reading order:
 * <ol>
 *   <li>{@link io.kcqlcamel.chaos.Chaos}: the long form; {@code ChaosIT} is the short one, in {@code make test}
 *   <li>{@link io.kcqlcamel.chaos.Setting}: what one round reads, and how
 *   <li>{@link io.kcqlcamel.chaos.Fault}: all that happens
 *   <li>{@link io.kcqlcamel.chaos.Round}: a table, a connector, faults one after the other, and the count
 *   <li>{@link io.kcqlcamel.chaos.Site}: the servers, and a {@link io.kcqlcamel.chaos.TcpProxy} before each
 * </ol>
 */
package io.kcqlcamel.chaos;
