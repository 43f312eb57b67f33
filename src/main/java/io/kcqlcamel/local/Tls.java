package io.kcqlcamel.local;

import java.nio.file.Path;

/**
 * Encryption between clients and a server.
 *
 * @param keyStore PKCS12 with the server's key and certificate; with {@code clientAuth} its certificate must also be
 *     good for a client, since the check that the server is ready shows it
 * @param trustStore PKCS12 with the authorities whose client certificates are accepted
 * @param password of both stores
 * @param clientAuth whether clients must show a certificate
 */
public record Tls(Path keyStore, Path trustStore, String password, boolean clientAuth) {
    @Override
    public String toString() {
        return "Tls[" + keyStore + ", " + trustStore + (clientAuth ? ", client certificates]" : "]");
    }
}
