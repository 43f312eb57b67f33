package io.kcqlcamel.transform;

import io.kcqlcamel.chain.Condition;
import io.kcqlcamel.chain.Step;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.apache.kafka.connect.transforms.predicates.Predicate;

/** One transform of a chain, with its predicate: loaded, configured, and applied as Connect's worker does it. */
final class Stage implements AutoCloseable {

    private static final String TRANSFORMS = "org.apache.kafka.connect.transforms";
    private static final String PREDICATES = TRANSFORMS + ".predicates";

    private final Step step;
    private final Transformation<SourceRecord> transform;
    private final Optional<Predicate<SourceRecord>> predicate;

    private Stage(Step step, Transformation<SourceRecord> transform, Optional<Predicate<SourceRecord>> predicate) {
        this.step = step;
        this.transform = transform;
        this.predicate = predicate;
    }

    /** @throws TransformException when a class cannot be had, or refuses its settings */
    static Stage load(Step step, ClassLoader loader) {
        return new Stage(
                step, transform(step, loader), step.condition().map(condition -> predicate(condition, loader)));
    }

    @SuppressWarnings("unchecked")
    private static Transformation<SourceRecord> transform(Step step, ClassLoader loader) {
        String setting = "transforms." + step.alias();
        Transformation<SourceRecord> transform =
                new ConnectClass<>(setting + ".type", step.type(), Transformation.class, TRANSFORMS).instance(loader);
        configure(setting, step.type(), transform, step.settings());
        return transform;
    }

    @SuppressWarnings("unchecked")
    private static Predicate<SourceRecord> predicate(Condition condition, ClassLoader loader) {
        String setting = "predicates." + condition.name();
        Predicate<SourceRecord> predicate =
                new ConnectClass<>(setting + ".type", condition.type(), Predicate.class, PREDICATES).instance(loader);
        configure(setting, condition.type(), predicate, condition.settings());
        return predicate;
    }

    private static void configure(String setting, String type, Configurable part, Map<String, String> settings) {
        try {
            part.configure(settings);
        } catch (ConfigException e) {
            throw TransformException.of(setting + ".* is refused by " + type + ": " + unpunctuated(e), e);
        }
    }

    private static String unpunctuated(ConfigException e) {
        return TransformException.reason(e).replaceFirst("\\.$", "");
    }

    /**
     * What the transform makes of a record; the record as it is, where the predicate says so.
     *
     * @param table the row's, for messages
     * @return null where the record is dropped
     * @throws io.kcqlcamel.encode.EncodingException when the transform cannot take the record
     */
    SourceRecord apply(SourceRecord record, String table) {
        try {
            return isTaken(record) ? transform.apply(record) : record;
        } catch (RuntimeException e) {
            throw RefusedRow.byTransform(step, table, e);
        }
    }

    private boolean isTaken(SourceRecord record) {
        boolean negated = step.condition().map(Condition::negated).orElse(false);
        return predicate.map(condition -> condition.test(record) != negated).orElse(true);
    }

    @Override
    public void close() {
        Utils.closeQuietly(transform, "transform " + step.alias());
        predicate.ifPresent(condition -> Utils.closeQuietly(condition, "predicate of transform " + step.alias()));
    }
}
