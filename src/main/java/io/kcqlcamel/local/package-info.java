/**
 * One Cassandra node, one Kafka broker and one schema registry on loopback, as child processes from Maven
 * artifacts: for trying things out, and for the tests. Not part of what runs in production.
 *
 * <p>{@link io.kcqlcamel.local.Settings} go in; {@link io.kcqlcamel.local.LocalServers} with the addresses of what runs
 * come out, and a {@code servers.properties} for other commands ({@link io.kcqlcamel.local.Addresses}). Knows the JDK
 * and nothing of ours. In reading order:
 * <ol>
 *   <li>{@link io.kcqlcamel.local.ServerFiles}: what a server consists of, fetched by Maven once and remembered
 *   <li>{@link io.kcqlcamel.local.Server} and its three kinds: configuration, command line, and when it is ready
 *   <li>{@link io.kcqlcamel.local.ServerProcess}: the child process, which does not outlive this one
 * </ol>
 */
package io.kcqlcamel.local;
