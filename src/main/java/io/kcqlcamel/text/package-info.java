/**
 * A word and the words that were possible in; the one that was probably meant, out. Imports nothing, and serves every
 * package that has to say "did you mean".
 */
package io.kcqlcamel.text;
