/**
 * A {@link io.kcqlcamel.plan.Plan} in, a Camel YAML route and its properties file out.
 *
 * <p>Route text and beans meet only by name: nothing here imports {@link io.kcqlcamel.bean}.
 */
package io.kcqlcamel.route;
