package io.kcqlcamel.tls;

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
 * TLS towards a server.
 *
 * @param trustStore whom to trust; the JVM's own trust store where absent
 * @param keyStore who we are; where absent we show no certificate
 * @param keyPassword of the key in the key store; where absent the store's own
 */
public record Tls(Optional<Store> trustStore, Optional<Store> keyStore, Optional<String> keyPassword) {

    /** @param type JKS or PKCS12 */
    public record Store(Path path, String password, String type) {

        KeyStore load() {
            try (InputStream in = Files.newInputStream(path)) {
                KeyStore store = KeyStore.getInstance(type);
                store.load(in, password.isEmpty() ? null : password.toCharArray());
                return store;
            } catch (IOException | GeneralSecurityException e) {
                throw new TlsException(
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

    /**
     * Trusts whom the JVM trusts, and reads of them when a server first shows a certificate: for servers that hardly ever will,
     * since their addresses begin with {@code http:}. To read it takes a twentieth of a start: docs/performance.md.
     */
    public static SSLContext ifNeeded() {
        try {
            return context(null, new TrustManager[] {new DeferredTrust()});
        } catch (GeneralSecurityException e) {
            throw notSetUp(e);
        }
    }

    /** @throws TlsException that names the store which cannot be opened, and why */
    public SSLContext context() {
        try {
            return context(keyManagers(), trustManagers());
        } catch (GeneralSecurityException e) {
            throw notSetUp(e);
        }
    }

    private static SSLContext context(KeyManager[] keys, TrustManager[] trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        return context;
    }

    private static TlsException notSetUp(GeneralSecurityException e) {
        return new TlsException("TLS cannot be set up: " + e.getMessage() + ".", e);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Tls[trustStore=" + trustStore + ", keyStore=" + keyStore + "]";
    }

    private KeyManager[] keyManagers() throws GeneralSecurityException {
        if (keyStore.isEmpty()) {
            return null;
        }
        Store store = keyStore.get();
        String password = keyPassword.orElse(store.password());
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store.load(), password.toCharArray());
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
