/** Trust stores and key stores in, an {@link javax.net.ssl.SSLContext} out. */
package io.kcqlcamel.tls;
