/**
 * What a connector says about its single message transforms, as values: the lines {@code transforms…} and {@code
 * predicates…} in, a {@link io.kcqlcamel.chain.Chain} out, or what is wrong with them. Both sides use it: the compiler
 * to refuse a chain that cannot work and to write it into the route, the running route to read it from there. No class is
 * loaded here. Imports nothing of ours but {@link io.kcqlcamel.text}.
 */
package io.kcqlcamel.chain;
