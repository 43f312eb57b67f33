/**
 * Words of people: the one that was probably meant, of those that were possible, and names as one text and back. Imports
 * nothing, and serves every package that has to say "did you mean", or that writes or reads a bean's property.
 */
package io.kcqlcamel.text;
