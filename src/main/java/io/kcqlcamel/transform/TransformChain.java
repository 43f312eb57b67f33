package io.kcqlcamel.transform;

import io.kcqlcamel.chain.Chain;
import io.kcqlcamel.chain.ChainReader;
import io.kcqlcamel.chain.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;

/** The transforms of a connector, one after the other. Connect's transforms hold caches: one thread at a time. */
public final class TransformChain implements AutoCloseable {

    private final List<Stage> stages;
    private final HeaderValues headers;

    private TransformChain(List<Stage> stages, HeaderValues headers) {
        this.stages = stages;
        this.headers = headers;
    }

    /**
     * @param lines of a connector's file, as {@link Lines} has them: {@code transforms…}, {@code predicates…},
     *     {@code header.converter…}
     * @param loader finds the classes that they name
     * @throws TransformException when the lines are wrong, or a class cannot be had, or refuses its settings
     */
    public static TransformChain load(String lines, ClassLoader loader) {
        Map<String, String> settings = parsed(lines);
        return new TransformChain(
                chain(settings).steps().stream()
                        .map(step -> Stage.load(step, loader))
                        .toList(),
                HeaderValues.load(settings, loader));
    }

    private static Chain chain(Map<String, String> lines) {
        List<String> problems = new ArrayList<>();
        Chain chain = ChainReader.read(lines, problems::add, unread -> {});
        if (!problems.isEmpty()) {
            throw TransformException.of(String.join(". ", problems), null);
        }
        return chain;
    }

    private static Map<String, String> parsed(String lines) {
        try {
            return Lines.parse("transforms", lines);
        } catch (IllegalArgumentException e) {
            throw TransformException.of(e.getMessage(), e);
        }
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

    /** What writes the headers that the transforms make. */
    HeaderValues headers() {
        return headers;
    }

    @Override
    public void close() {
        stages.forEach(Stage::close);
    }
}
