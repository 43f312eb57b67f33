/**
 * KCQL text in, {@link io.kcqlcamel.kcql.Statement}s out.
 *
 * <p>Lexer, parser and the statement they make; every name carries the span of text that it came from, so that whoever
 * finds something wrong later can still point at it. Knows nothing of connectors, Cassandra or Camel.
 */
package io.kcqlcamel.kcql;
