/**
 * What the YAML names: thin shells with scalar setters over {@link io.kcqlcamel.cassandra},
 * {@link io.kcqlcamel.encode}, {@link io.kcqlcamel.mode} and {@link io.kcqlcamel.offset}.
 */
package io.kcqlcamel.bean;
