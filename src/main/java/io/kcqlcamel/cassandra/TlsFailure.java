package io.kcqlcamel.cassandra;

import io.kcqlcamel.failure.Causes;
import io.netty.handler.ssl.NotSslRecordException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;

/** Why a node was reached, and TLS failed, in words: from the colon to the full stop of the remedy. */
final class TlsFailure {

    private TlsFailure() {}

    static String inWords(SSLException failure) {
        if (failure instanceof NotSslRecordException) {
            return "it does not speak TLS. Set connect.cassandra.ssl.enabled=false, or turn on client_encryption_options"
                    + " in the nodes' cassandra.yaml.";
        }
        if (Causes.find(failure, CertificateExpiredException.class).isPresent()) {
            return "its certificate has expired. Have it renewed.";
        }
        if (Causes.find(failure, CertPathValidatorException.class).isPresent()
                || Causes.find(failure, CertPathBuilderException.class).isPresent()) {
            return "its certificate is not trusted. The trust store, connect.cassandra.trust.store.path, has to hold the"
                    + " authority that the nodes' certificates come from.";
        }
        if (String.valueOf(failure.getMessage()).contains("certificate_required")) {
            return "it asks for a certificate of ours. Name the key store that has one with"
                    + " connect.cassandra.key.store.path and connect.cassandra.key.store.password.";
        }
        return Causes.find(failure, CertificateException.class)
                .map(CertificateException::getMessage)
                .map(wrong -> wrong.replaceFirst("\\.+$", "") + ". Write " + ConnectionSettings.CONTACT_POINTS
                        + " as in the nodes' certificates.")
                .orElse(failure.getMessage() + ". Check the stores that connect.cassandra.trust.store.path and"
                        + " connect.cassandra.key.store.path name.");
    }
}
