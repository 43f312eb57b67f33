package io.kcqlcamel.transform;

import io.kcqlcamel.chain.Chain;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;

/** The transforms of a connector, one after the other. Connect's transforms hold caches: one thread at a time. */
final class TransformChain implements AutoCloseable {

    private final List<Stage> stages;

    private TransformChain(List<Stage> stages) {
        this.stages = stages;
    }

    /** @throws TransformException when a class cannot be had, or refuses its settings */
    static TransformChain load(Chain chain, ClassLoader loader) {
        return new TransformChain(
                chain.steps().stream().map(step -> Stage.load(step, loader)).toList());
    }

    /**
     * @param table the row's, for messages
     * @return null where a transform drops the record
     */
    SourceRecord apply(SourceRecord record, String table) {
        SourceRecord current = record;
        for (Stage stage : stages) {
            if (current == null) {
                return null;
            }
            current = stage.apply(current, table);
        }
        return current;
    }

    @Override
    public void close() {
        stages.forEach(Stage::close);
    }
}
