package io.kcqlcamel.offset;

import io.kcqlcamel.cassandra.RevisionTable;
import io.kcqlcamel.cassandra.RevisionTable.Entry;
import io.kcqlcamel.mode.Shard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Positions in a table of Cassandra, a row each. */
final class CassandraLedger implements Ledger {

    private final RevisionTable table;

    CassandraLedger(RevisionTable table) {
        this.table = table;
    }

    @Override
    public Map<PositionKey, Held> all() {
        return table.all().stream().collect(Collectors.toMap(entry -> key(entry.key()), CassandraLedger::held));
    }

    @Override
    public Held last(PositionKey key, Map<PositionKey, Held> all) {
        return last(key);
    }

    private Held last(PositionKey key) {
        return table.find(row(key)).map(CassandraLedger::held).orElse(Held.NOTHING);
    }

    @Override
    public Held offer(PositionKey key, Held next) {
        Optional<String> text = next.checkpoint()
                .position()
                .map(position -> new String(
                        PositionJson.write(new Held(next.checkpoint(), Optional.empty())), StandardCharsets.UTF_8));
        long revision = next.checkpoint().revision();
        return table.offer(new Entry(row(key), revision, next.owner().orElse(null), text)) ? next : last(key);
    }

    private static RevisionTable.Key row(PositionKey key) {
        return new RevisionTable.Key(
                key.connector(), key.table(), key.topic(), key.shard().toString());
    }

    private static PositionKey key(RevisionTable.Key row) {
        return new PositionKey(row.connector(), row.source(), row.topic(), Shard.parse(row.shard()));
    }

    /** The revision is the column's, which the condition is about; the text repeats it. */
    private static Held held(Entry entry) {
        Optional<String> owner = Optional.ofNullable(entry.owner());
        if (entry.text().isEmpty()) {
            return new Held(new Checkpoint(entry.revision(), Optional.empty()), owner);
        }
        try {
            byte[] json = entry.text().get().getBytes(StandardCharsets.UTF_8);
            Checkpoint kept = PositionJson.readHeld(json).checkpoint();
            return new Held(new Checkpoint(entry.revision(), kept.position(), kept.sent()), owner);
        } catch (IOException | RuntimeException e) {
            throw OffsetException.permanent(
                    "The table of positions holds something else for " + entry.key() + ": " + e.getMessage()
                            + " Set the position anew: kcql-camel offsets set.",
                    e);
        }
    }

    /** The session is the connector's. */
    @Override
    public void close() {}
}
