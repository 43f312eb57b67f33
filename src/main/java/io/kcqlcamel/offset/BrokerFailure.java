package io.kcqlcamel.offset;

import io.kcqlcamel.failure.Causes;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;

/** Why Kafka did not do as asked, in words: its clients mostly say that time has passed. */
final class BrokerFailure {

    private static final String BROKERS = "camel.component.kafka.brokers in application.properties";
    private static final String SECURITY = "camel.component.kafka.security-protocol and what belongs to it, such as"
            + " sasl-mechanism, sasl-jaas-config and ssl-truststore-location, in application.properties";

    /** How Kafka's clients begin to say so. Where containers name each other, a name is known once its container is up. */
    private static final String UNKNOWN_HOST = "No resolvable bootstrap urls";

    private BrokerFailure() {}

    /**
     * @param brokers {@code host:port}, separated by commas
     * @param failed what did not work, where it is not that the brokers cannot be reached
     */
    static OffsetException of(String brokers, String failed, Throwable thrown) {
        String at = "Kafka at " + brokers;
        if (Causes.find(thrown, TimeoutException.class).isPresent()) {
            return OffsetException.passing(at + silence(brokers), thrown);
        }
        Optional<AuthenticationException> login = Causes.find(thrown, AuthenticationException.class);
        if (login.isPresent()) {
            return OffsetException.permanent(
                    at + " did not let us in: " + login.get().getMessage() + ". Check " + SECURITY + ".", thrown);
        }
        Optional<ConfigException> address = Causes.find(thrown, ConfigException.class);
        if (address.isPresent()) {
            String reason = address.get().getMessage();
            String words = at + " cannot be reached: " + reason + ". Check " + BROKERS + ".";
            return reason.startsWith(UNKNOWN_HOST)
                    ? OffsetException.passing(words, thrown)
                    : OffsetException.permanent(words, thrown);
        }
        String words = at + ": " + failed + ": " + Causes.root(thrown).replaceFirst("\\.$", "") + ".";
        return thrown instanceof RetriableException || isOfBrokersThatJoin(thrown)
                ? OffsetException.passing(words, thrown)
                : OffsetException.permanent(words, thrown);
    }

    /** Brokers that have just started, or were stopped for a moment, are fenced until the controller hears of them. */
    private static boolean isOfBrokersThatJoin(Throwable thrown) {
        return thrown instanceof InvalidReplicationFactorException
                && thrown.getMessage().contains("fenced");
    }

    private static String silence(String brokers) {
        return new Brokers(brokers).accept()
                ? " accepts connections, but does not answer. Either it asks for another login or encryption: check "
                        + SECURITY + ". Or the addresses that it advertises (advertised.listeners) cannot be reached"
                        + " from here."
                : " cannot be reached: nothing accepts connections there. Check that it runs, and " + BROKERS + ".";
    }

    /** The thread stays interrupted. */
    static OffsetException interrupted(String brokers, InterruptedException thrown) {
        Thread.currentThread().interrupt();
        return OffsetException.passing("Interrupted while Kafka at " + brokers + " was asked.", thrown);
    }

    static OffsetException tls(String brokers) {
        return OffsetException.permanent(
                "Kafka at " + brokers + " speaks TLS, and we are not told to. Set"
                        + " camel.component.kafka.security-protocol to SSL or SASL_SSL in application.properties, and"
                        + " ssl-truststore-location where the JVM does not trust its certificate.",
                null);
    }
}
