/**
 * A connector's file in (JSON, or the properties of Connect standalone), a
 * {@link io.kcqlcamel.config.ConnectorConfig} out.
 *
 * <p>Every key is declared once, in {@link io.kcqlcamel.config.Options}: its type, default, meaning, and what we do with
 * it. All problems of a file are collected and reported together.
 */
package io.kcqlcamel.config;
