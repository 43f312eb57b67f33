/**
 * The driver, but for one thing: the rows of a result stay the bytes that came, where the driver would make an object of every
 * cell. Whoever asks for a row's cells in the driver's own ways gets them; whoever reads whole pages asks {@link
 * io.kcqlcamel.wire.RawRows#page}. In: what a node sends. Out: the driver's results.
 */
package io.kcqlcamel.wire;
