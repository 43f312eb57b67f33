/**
 * A running cluster in, pages of undecoded cells out: the session, shards as token ranges, the page stream, and
 * column types. Driver types stay in here.
 */
package io.kcqlcamel.cassandra;
