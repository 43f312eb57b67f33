package io.kcqlcamel.offset;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Positions that are stored after their rows: at least once. Whoever opens a key stores the position again under its own
 * name, with a revision of its own; what the process before it offers from then on has a revision that is taken already.
 */
public final class OwnedPositions implements PositionStore {

    private final Ledger ledger;
    private final String owner;
    private final Set<PositionKey> opened = ConcurrentHashMap.newKeySet();

    OwnedPositions(Ledger ledger, String owner) {
        this.ledger = ledger;
        this.owner = owner;
    }

    @Override
    public Checkpoint open(PositionKey key) {
        Map<PositionKey, Held> all = ledger.all();
        Shards.requireSame(key, all);
        Held seen = ledger.last(key, all);
        // Whoever starts a route again after a fault is not newer than a process that has started in between.
        if (opened.contains(key)) {
            requireOurs(key, seen);
            return seen.checkpoint();
        }
        while (!seen.isOf(owner)) {
            seen = ledger.offer(key, seen.takenOverBy(owner));
        }
        opened.add(key);
        return seen.checkpoint();
    }

    /** To start takes nothing from anybody: a key that another process has taken over is not opened again. */
    @Override
    public void requireNewest(PositionKey key) {}

    @Override
    public void store(PositionKey key, Checkpoint checkpoint) {
        requireOurs(key, ledger.offer(key, new Held(checkpoint, owner)));
    }

    private void requireOurs(PositionKey key, Held held) {
        if (held.equals(Held.NOTHING)) {
            throw OffsetException.permanent(
                    "The position of table " + key.table() + ", shard " + key.shard()
                            + ", is gone: somebody has removed it while the route runs. Start the route again to read"
                            + " from the beginning, or set the position first: kcql-camel offsets set.",
                    null);
        }
        if (!held.isOf(owner)) {
            throw OffsetException.fenced(held.owner());
        }
    }

    @Override
    public Map<PositionKey, Held> list() {
        return ledger.all();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
