/**
 * A statement and a connector's configuration in, a {@link io.kcqlcamel.plan.Plan} out: what will be read, how, and
 * where it goes. The only place that knows both inputs; all that is contradictory or not supported is said here.
 */
package io.kcqlcamel.plan;
