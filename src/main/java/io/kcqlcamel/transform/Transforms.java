package io.kcqlcamel.transform;

import io.kcqlcamel.chain.Chain;
import io.kcqlcamel.chain.ChainReader;
import io.kcqlcamel.chain.Lines;
import io.kcqlcamel.encode.SchemaRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transforms and converters of a table, of which each thread takes a {@link RowTransformer} of its own. */
public final class Transforms {

    private final TransformedTable table;
    private final Chain chain;
    private final Optional<ConverterSettings> key;
    private final ConverterSettings value;
    private final Optional<SchemaRegistry> keyRegistry;
    private final Optional<SchemaRegistry> valueRegistry;
    private final ClassLoader loader;

    /**
     * @param transforms lines of a connector's file, as {@link Lines} has them: {@code transforms…}, {@code predicates…}
     * @param converters the same: {@code key.converter…}, {@code value.converter…}
     * @param loader finds the classes that they name
     * @throws TransformException when the lines are wrong
     */
    public Transforms(TransformedTable table, String transforms, String converters, ClassLoader loader) {
        this.table = table;
        this.chain = chain(lines("transforms", transforms));
        Map<String, String> settings = lines("converters", converters);
        this.key = ConverterSettings.ofKey(settings);
        this.value = ConverterSettings.ofValue(settings);
        this.keyRegistry = key.flatMap(ConverterSettings::registry);
        this.valueRegistry = value.registry();
        this.loader = loader;
    }

    private static Map<String, String> lines(String name, String text) {
        try {
            return Lines.parse(name, text);
        } catch (IllegalArgumentException e) {
            throw TransformException.of(e.getMessage(), e);
        }
    }

    private static Chain chain(Map<String, String> lines) {
        List<String> problems = new ArrayList<>();
        Chain chain = ChainReader.read(lines, problems::add);
        if (!problems.isEmpty()) {
            throw TransformException.of(String.join(". ", problems));
        }
        return chain;
    }

    /** @throws TransformException when a class cannot be had, or refuses its settings */
    public RowTransformer newTransformer() {
        return new RowTransformer(
                table,
                TransformChain.load(chain, loader),
                key.map(settings -> settings.converter(keyRegistry, loader)),
                value.converter(valueRegistry, loader));
    }

    /**
     * Before the first row comes: are all classes there, and does the schema registry let us in?
     *
     * @throws io.kcqlcamel.failure.Failure when not
     */
    public void check() {
        newTransformer().close();
        keyRegistry.ifPresent(registry -> registry.check(table.topic() + "-key"));
        valueRegistry.ifPresent(registry -> registry.check(table.topic() + "-value"));
    }
}
