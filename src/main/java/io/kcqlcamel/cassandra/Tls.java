package io.kcqlcamel.cassandra;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS towards the cluster.
 *
 * @param trustStore whom to trust; the JVM's own trust store where absent
 * @param keyStore who we are; where absent we show no certificate
 */
public record Tls(Optional<Store> trustStore, Optional<Store> keyStore) {

    /** @param type JKS or PKCS12 */
    public record Store(Path path, String password, String type) {

        KeyStore load() {
            try (InputStream in = Files.newInputStream(path)) {
                KeyStore store = KeyStore.getInstance(type);
                store.load(in, password.isEmpty() ? null : password.toCharArray());
                return store;
            } catch (IOException | GeneralSecurityException e) {
                throw CassandraException.permanent(
                        "The key or trust store " + path + " cannot be opened as " + type + ": " + reason(e)
                                + " Check its path, its type and its password.",
                        e);
            }
        }

        private String reason(Exception e) {
            return Files.exists(path) ? e.getMessage() + "." : "there is no such file.";
        }

        @Override
        public String toString() {
            return type + " " + path;
        }
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(), trustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw CassandraException.permanent("TLS cannot be set up: " + e.getMessage() + ".", e);
        }
    }

    private KeyManager[] keyManagers() throws GeneralSecurityException {
        if (keyStore.isEmpty()) {
            return null;
        }
        Store store = keyStore.get();
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store.load(), store.password().toCharArray());
        return factory.getKeyManagers();
    }

    private TrustManager[] trustManagers() throws GeneralSecurityException {
        if (trustStore.isEmpty()) {
            return null;
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trustStore.get().load());
        return factory.getTrustManagers();
    }
}
