package io.kcqlcamel.app;

import io.kcqlcamel.bean.CassandraSession;
import io.kcqlcamel.cassandra.RevisionTable;
import io.kcqlcamel.cassandra.TableName;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.config.Resolvable;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.Held;
import io.kcqlcamel.offset.KafkaTopics;
import io.kcqlcamel.offset.Owner;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.offset.PositionStore;
import io.kcqlcamel.offset.PositionStores;
import io.kcqlcamel.offset.RunningTransactions;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.TablePlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A connector's positions, wherever its file says that they are; for a person to see and to change. */
abstract class KeptPositions implements AutoCloseable {

    private final Plan plan;

    private KeptPositions(Plan plan) {
        this.plan = plan;
    }

    /** Connects to the place, and makes nothing there. */
    static KeptPositions of(Plan plan, KafkaOption kafka) {
        return switch (plan.offsetsStore()) {
            case KAFKA -> new InTopic(plan, kafka.clients(plan.config()));
            case CASSANDRA -> new InTable(plan, kafka);
            case FILE -> new InFile(plan, kafka);
        };
    }

    /** Those of all connectors in a topic; none where there is no such topic. */
    static SortedMap<PositionKey, Position> in(String topic, Properties clients) {
        if (!exists(topic, clients)) {
            return new TreeMap<>();
        }
        try (PositionStore store = PositionStores.inTransactions(topic, clients, Owner.ofThisProcess())) {
            return positions(store.list(), key -> true);
        }
    }

    private static boolean exists(String topic, Properties clients) {
        try (KafkaTopics topics = new KafkaTopics(clients)) {
            return topics.exists(topic);
        }
    }

    private static SortedMap<PositionKey, Position> positions(
            Map<PositionKey, Held> held, Predicate<PositionKey> wanted) {
        SortedMap<PositionKey, Position> positions = new TreeMap<>();
        held.forEach((key, entry) -> entry.checkpoint()
                .position()
                .filter(position -> wanted.test(key))
                .ifPresent(position -> positions.put(key, position)));
        return positions;
    }

    /** In order. */
    final SortedMap<PositionKey, Position> positions() {
        return positions(held(), key -> key.connector().equals(plan.name()));
    }

    /** What tells that the route of one of these shards is running, in words; empty when nothing does. */
    Optional<String> runs(Set<PositionKey> keys) {
        Map<PositionKey, Held> held = held();
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(held.get(key)).stream())
                .flatMap(entry -> entry.owner().stream())
                .flatMap(owner -> Owner.parse(owner).stream())
                .filter(Owner::runsBesideThis)
                .findFirst()
                .map(owner -> owner + ", holds them. Stop it first.");
    }

    /** Fences whoever runs the routes. First what is given up: positions of another number of shards stand in the way. */
    final void write(SortedMap<PositionKey, Optional<Position>> changes) {
        try (PositionStore store = writable()) {
            List.of(false, true)
                    .forEach(isThere -> changes.forEach((key, position) -> {
                        if (position.isPresent() == isThere) {
                            store.store(key, store.open(key).next(position));
                        }
                    }));
        }
    }

    abstract Map<PositionKey, Held> held();

    abstract PositionStore writable();

    @Override
    public void close() {}

    private static final class InTopic extends KeptPositions {

        private final Plan plan;
        private final Properties clients;

        private InTopic(Plan plan, Properties clients) {
            super(plan);
            this.plan = plan;
            this.clients = clients;
        }

        @Override
        Map<PositionKey, Held> held() {
            if (!exists(plan.positionsTopic(), clients)) {
                return Map.of();
            }
            try (PositionStore store =
                    PositionStores.inTransactions(plan.positionsTopic(), clients, Owner.ofThisProcess())) {
                return store.list();
            }
        }

        @Override
        Optional<String> runs(Set<PositionKey> keys) {
            if (!plan.isExactlyOnce()) {
                return super.runs(keys);
            }
            return RunningTransactions.among(
                            keys.stream().map(this::transactionalId).toList(), clients)
                    .map(id -> "transaction " + id
                            + " is open. Stop the route first; after a kill -9 wait until Kafka ends the transaction,"
                            + " within a minute.");
        }

        @Override
        PositionStore writable() {
            try (KafkaTopics topics = new KafkaTopics(clients)) {
                topics.createCompacted(plan.positionsTopic());
            }
            return plan.isExactlyOnce()
                    ? PositionStores.inTransactions(
                            plan.positionsTopic(), clients, Owner.ofThisProcess(), this::transactionalId)
                    : PositionStores.inTopic(plan.positionsTopic(), clients, Owner.ofThisProcess());
        }

        private String transactionalId(PositionKey key) {
            TablePlan table = plan.tables().stream()
                    .filter(candidate -> StatementChoice.isOf(key, candidate))
                    .findFirst()
                    .orElseThrow();
            return table.transactionalId(key.shard().toString());
        }
    }

    private static final class InTable extends KeptPositions {

        private final CassandraSession session;
        private final RevisionTable table;

        private InTable(Plan plan, KafkaOption kafka) {
            super(plan);
            this.session = kafka.session(plan.config());
            this.table =
                    new RevisionTable(session, TableName.parse(plan.config().get(Options.OFFSETS_TABLE)));
        }

        @Override
        Map<PositionKey, Held> held() {
            return table.isThere()
                    ? PositionStores.inTable(table, Owner.ofThisProcess()).list()
                    : Map.of();
        }

        @Override
        PositionStore writable() {
            table.create();
            return PositionStores.inTable(table, Owner.ofThisProcess());
        }

        @Override
        public void close() {
            session.shutdown();
        }
    }

    private static final class InFile extends KeptPositions {

        private final Path file;

        private InFile(Plan plan, KafkaOption kafka) {
            super(plan);
            Resolvable<String> path = plan.config().get(Options.OFFSETS_FILE);
            this.file = Path.of(kafka.resolved(path.text()));
        }

        @Override
        Map<PositionKey, Held> held() {
            return writable().list();
        }

        @Override
        PositionStore writable() {
            return PositionStores.inFile(file, Owner.ofThisProcess());
        }
    }
}
