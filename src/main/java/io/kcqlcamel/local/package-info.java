/**
 * One Cassandra node, one Kafka broker and one schema registry on loopback, as child processes from Maven
 * artifacts: for trying things out, and for the tests. Not part of what runs in production.
 */
package io.kcqlcamel.local;
