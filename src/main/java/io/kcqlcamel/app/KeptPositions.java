package io.kcqlcamel.app;

import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.Held;
import io.kcqlcamel.offset.KafkaTopics;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.offset.PositionStore;
import io.kcqlcamel.offset.PositionStores;
import io.kcqlcamel.plan.Plan;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a topic of positions holds, in an order for people. */
final class KeptPositions {

    private static final Comparator<PositionKey> ORDER = Comparator.comparing(PositionKey::connector)
            .thenComparing(PositionKey::table)
            .thenComparing(PositionKey::topic)
            .thenComparing(key -> key.shard().count())
            .thenComparing(key -> key.shard().number());

    private KeptPositions() {}

    /** Those of one connector. */
    static SortedMap<PositionKey, Position> of(Plan plan, Properties clients) {
        return in(plan.positionsTopic(), clients, key -> key.connector().equals(plan.name()));
    }

    /** None where there is no such topic, which is not made. */
    static SortedMap<PositionKey, Position> in(String topic, Properties clients, Predicate<PositionKey> wanted) {
        try (KafkaTopics topics = new KafkaTopics(clients)) {
            if (!topics.exists(topic)) {
                return inOrder(Map.of());
            }
        }
        try (PositionStore store = PositionStores.inTransactions(topic, clients)) {
            SortedMap<PositionKey, Position> found = new TreeMap<>(ORDER);
            store.list()
                    .forEach((key, held) ->
                            position(held).filter(kept -> wanted.test(key)).ifPresent(kept -> found.put(key, kept)));
            return found;
        }
    }

    private static Optional<Position> position(Held held) {
        return held.checkpoint().position();
    }

    static SortedMap<PositionKey, Position> inOrder(Map<PositionKey, Position> positions) {
        SortedMap<PositionKey, Position> ordered = new TreeMap<>(ORDER);
        ordered.putAll(positions);
        return ordered;
    }
}
