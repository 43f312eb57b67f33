package io.kcqlcamel.offset;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.IsolationLevel;

/**
 * Positions in a compacted Kafka topic. Everybody reads it in the same order, and so agrees on what was taken: whoever
 * offers something reads on to its own record, and finds whether another came before it. For all threads; connects when
 * first used.
 */
final class KafkaLedger implements Ledger {

    private final String topic;
    private final TopicReader committed;
    private final TopicConsumer all;
    private final TopicWriter writer;
    private final HangingTransactions hanging;
    private final Map<PositionKey, Held> held = new HashMap<>();
    private final Map<PositionKey, Map<Integer, List<String>>> sent = new HashMap<>();

    /** @param clients how to reach Kafka: brokers and security */
    KafkaLedger(String topic, Properties clients) {
        this.topic = topic;
        this.committed = new TopicReader(topic, clients, IsolationLevel.READ_COMMITTED);
        this.all = new TopicConsumer(topic, clients, IsolationLevel.READ_UNCOMMITTED);
        this.writer = new TopicWriter(topic, clients);
        this.hanging = new HangingTransactions(clients);
    }

    /** Waits for the transactions that are under way just now: what was committed after they began stands behind them. */
    @Override
    public synchronized Map<PositionKey, Held> all() {
        return all(transaction -> false);
    }

    /**
     * The same, for a route that starts: what its producers before have left, and Kafka lost track of, is ended.
     *
     * @throws OffsetException where it is not for us to end it
     */
    synchronized Map<PositionKey, Held> allAtStartOf(PositionKey key) {
        return all(transaction -> isOf(key, transaction));
    }

    private Map<PositionKey, Held> all(Predicate<OpenTransaction> ours) {
        committed.readTo(all.ends(), this::take, partitions -> hanging.end(partitions, ours));
        return held.keySet().stream().collect(Collectors.toMap(Function.identity(), this::held));
    }

    private boolean isOf(PositionKey key, OpenTransaction transaction) {
        return all.keyAt(transaction.partition(), transaction.startOffset())
                .filter(entry -> isOf(key, entry))
                .isPresent();
    }

    private static boolean isOf(PositionKey key, byte[] entry) {
        try {
            return PositionJson.readKey(entry).equals(key);
        } catch (IOException e) {
            // Somebody else's, who writes to this topic as well.
            return false;
        }
    }

    @Override
    public synchronized Held offer(PositionKey key, Held next) {
        for (KafkaEntry entry : KafkaEntry.of(key, next, held(key).checkpoint().sent())) {
            committed.readThrough(writer.write(entry), entry, this::take);
        }
        return held(key);
    }

    /** With the rows that were sent, which have entries of their own. */
    private Held held(PositionKey key) {
        Held found = held.getOrDefault(key, Held.NOTHING);
        Sent pages = found.checkpoint().sent();
        Map<Integer, List<String>> rows = sent.getOrDefault(key, Map.of());
        return found.with(new Sent(
                pages.since(),
                pages.pages().stream()
                        .map(page -> page.with(rows.getOrDefault(page.number(), List.of())))
                        .toList()));
    }

    private void take(byte[] entryKey, byte[] value) throws IOException {
        if (Claim.isKey(entryKey)) {
            return;
        }
        PositionKey key = PositionJson.readKey(entryKey);
        OptionalInt page = SentJson.readKey(entryKey);
        if (page.isPresent()) {
            takeRows(key, page.getAsInt(), value);
        } else if (value == null) {
            held.remove(key);
        } else {
            held.merge(
                    key,
                    PositionJson.readHeld(value),
                    (before, offered) -> offered.supersedes(before) ? offered : before);
        }
    }

    private void takeRows(PositionKey key, int page, byte[] rows) throws IOException {
        Map<Integer, List<String>> pages = sent.computeIfAbsent(key, any -> new HashMap<>());
        if (rows == null) {
            pages.remove(page);
        } else {
            pages.put(page, SentJson.readRows(rows));
        }
    }

    @Override
    public synchronized void close() {
        committed.close();
        all.close();
        writer.close();
    }
}
