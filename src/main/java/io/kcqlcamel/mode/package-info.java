/**
 * How a table is read, as values: which window comes next, which predicate selects its rows, and the position that
 * says how far a shard has come. No I/O, no driver, no clock of its own.
 */
package io.kcqlcamel.mode;
