package io.kcqlcamel.offset;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What brokers and topics are set to. */
final class KafkaConfigs {

    private final Admin admin;
    private final String brokers;

    /** @param brokers for messages: {@code host:port}, separated by commas */
    KafkaConfigs(Admin admin, String brokers) {
        this.admin = admin;
        this.brokers = brokers;
    }

    /**
     * What a setting of brokers or topics is. Asks for all at once; those that are not there, that do not tell, or that we
     * may not read, are left out: whoever needs more than a guess finds out by sending.
     *
     * @return by name
     * @throws OffsetException when the brokers do not answer
     */
    Map<String, String> values(ConfigResource.Type type, Collection<String> names, String setting) {
        List<ConfigResource> resources =
                names.stream().map(name -> new ConfigResource(type, name)).toList();
        Map<String, String> values = new HashMap<>();
        admin.describeConfigs(resources).values().forEach((resource, answer) -> answer(answer)
                .map(config -> config.get(setting))
                .map(ConfigEntry::value)
                .ifPresent(value -> values.put(resource.name(), value)));
        return values;
    }

    private Optional<Config> answer(KafkaFuture<Config> question) {
        try {
            return Optional.of(question.get());
        } catch (ExecutionException e) {
            if (isUnreadable(e.getCause())) {
                return Optional.empty();
            }
            throw BrokerFailure.of(brokers, "settings cannot be read", e.getCause());
        } catch (InterruptedException e) {
            throw BrokerFailure.interrupted(brokers, e);
        }
    }

    private static boolean isUnreadable(Throwable refusal) {
        return refusal instanceof AuthorizationException || refusal instanceof UnknownTopicOrPartitionException;
    }
}
