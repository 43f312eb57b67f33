package io.kcqlcamel.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A record of the topic of positions. A checkpoint is several of them: its position, and the rows of each page that will be
 * read again. A page's rows are written once, and not with each position that follows.
 *
 * @param value null: forget what the key had
 */
public record KafkaEntry(byte[] key, byte[] value) {

    /**
     * What a checkpoint adds to the one before.
     *
     * @param before what the topic has already of the rows that were sent
     */
    public static List<KafkaEntry> of(PositionKey key, Checkpoint checkpoint, Sent before) {
        return of(key, new Held(checkpoint, Optional.empty()), before);
    }

    /** The position comes last: once it is there, all is. */
    static List<KafkaEntry> of(PositionKey key, Held held, Sent before) {
        Sent sent = held.checkpoint().sent();
        List<KafkaEntry> entries = new ArrayList<>();
        sent.without(before)
                .map(page -> new KafkaEntry(SentJson.key(key, page.number()), SentJson.writeRows(page)))
                .forEach(entries::add);
        sent.freedOf(before)
                .map(number -> new KafkaEntry(SentJson.key(key, number), null))
                .forEach(entries::add);
        entries.add(new KafkaEntry(PositionJson.write(key), PositionJson.writeWithoutRows(held)));
        return entries;
    }
}
