/**
 * The command line, and camel-main under it.
 */
package io.kcqlcamel.app;
