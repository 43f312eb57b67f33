/**
 * How a table is read, as values: which window comes next, which predicate selects its rows, and the position that
 * says how far a shard has come. Settings and the table's column types go in; windows, and values to bind, come out. No
 * I/O, no driver, no clock of its own.
 */
package io.kcqlcamel.mode;
