/**
 * KCQL text in, {@link io.kcqlcamel.kcql.Statement}s out, or a {@link io.kcqlcamel.kcql.KcqlException} that points at
 * what is wrong.
 *
 * <p>Lexer, parser and the statement they make; every name carries the span of text that it came from, so that whoever
 * finds something wrong later can still point at it, with {@link io.kcqlcamel.kcql.KcqlProblem#at}. Knows nothing of
 * connectors, Cassandra or Camel; imports {@link io.kcqlcamel.text} alone.
 */
package io.kcqlcamel.kcql;
