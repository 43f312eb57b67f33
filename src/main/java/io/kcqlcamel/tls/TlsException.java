package io.kcqlcamel.tls;

import io.kcqlcamel.failure.Failure;

/** A trust store or key store cannot be used. */
public final class TlsException extends Failure {

    private static final long serialVersionUID = 1L;

    TlsException(String message, Throwable cause) {
        super(message, false, cause);
    }
}
