/**
 * A connector's file in (JSON, or the properties of Connect standalone), a
 * {@link io.kcqlcamel.config.ConnectorConfig} out.
 *
 * <p>In reading order: {@link io.kcqlcamel.config.ConnectorFile} takes the text apart, {@code ConnectorReader} checks it
 * against {@link io.kcqlcamel.config.Options}, where every key is declared once: its type, default, meaning, and its
 * {@link io.kcqlcamel.config.Disposition}, which is what we do with it. All problems of a file are collected and reported
 * together. References such as {@code ${env:NAME}} are never looked up here: a {@link io.kcqlcamel.config.Resolvable} or a
 * {@link io.kcqlcamel.config.Secret} carries them as text to the route. Imports nothing of ours but
 * {@link io.kcqlcamel.text} and {@link io.kcqlcamel.chain}, which reads the transforms.
 */
package io.kcqlcamel.config;
