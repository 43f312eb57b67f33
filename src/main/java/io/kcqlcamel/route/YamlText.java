package io.kcqlcamel.route;

import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Maps, lists and scalars as YAML that is meant to be read: block style, a blank line between top-level entries. */
final class YamlText {

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(2)
            .setWidth(Integer.MAX_VALUE)
            .build();

    private YamlText() {}

    static String of(List<?> entries) {
        return entries.stream()
                .map(entry -> new Dump(SETTINGS).dumpToString(List.of(entry)))
                .collect(Collectors.joining("\n"));
    }
}
