package io.kcqlcamel.offset;

import io.kcqlcamel.TestServers;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The same cases over every place. */
class PositionStoresIT {

    private static final String NAME = "position_stores";

    @Nested
    class Topic extends PositionStoreContract {

        @BeforeAll
        static void create() {
            try (KafkaTopics topics = new KafkaTopics(kafka())) {
                topics.createCompacted(NAME);
            }
        }

        @Override
        PositionStore store(Owner owner) {
            return PositionStores.inTopic(NAME, kafka(), owner);
        }
    }

    private static Properties kafka() {
        Properties clients = new Properties();
        clients.put("bootstrap.servers", TestServers.kafka().bootstrapServers());
        return clients;
    }
}
