package io.kcqlcamel.chaos;

import io.kcqlcamel.TestTopic;
import io.kcqlcamel.local.KafkaServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the shards are in their pass over a table that is read again and again, by the topic of positions. A shard that
 * is started again after its first pass begins the second, and every row comes once more: that is no duplicate, and no
 * fault may come so late.
 */
final class Passes implements AutoCloseable {

    private static final Pattern POSITION = Pattern.compile("\\{\"pass\":1,.*\"rows\":(\\d+).*");
    private static final double NEAR = 0.6;

    private final TestTopic positions;
    private final Setting setting;

    Passes(KafkaServer kafka, Setting setting) {
        this.positions = new TestTopic(kafka, setting.name() + "_positions");
        this.setting = setting;
    }

    boolean isAnyShardNearItsEnd() {
        return setting.mode().startsAnew() && furthest() > NEAR * setting.rows() / setting.shards();
    }

    private int furthest() {
        return positions.readToEnd().stream()
                .map(TestTopic::value)
                .map(POSITION::matcher)
                .filter(Matcher::matches)
                .mapToInt(position -> Integer.parseInt(position.group(1)))
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        positions.close();
    }
}
