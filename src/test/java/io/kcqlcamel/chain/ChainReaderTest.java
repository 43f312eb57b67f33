package io.kcqlcamel.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The problems that it finds are in {@code config/settings.txt}. */
class ChainReaderTest {

    private static final String LINES = """
            transforms=hoist,drop,keep
            transforms.hoist.type=HoistField$Value
            transforms.hoist.field=row
            transforms.drop.type=Filter
            transforms.drop.predicate=private
            transforms.keep.type=com.example.Script
            transforms.keep.script=a = 1
              if (a == 2) b
            transforms.keep.predicate=private
            transforms.keep.negate=true
            predicates=private
            predicates.private.type=TopicNameMatches
            predicates.private.pattern=\\w+(private)=.*
            """;

    @Test
    void a_chain_has_its_steps_in_order_each_with_its_own_settings() {
        Chain chain = read(Lines.parse("transforms", LINES));
        Map<String, String> predicate = Map.of("type", "TopicNameMatches", "pattern", "\\w+(private)=.*");
        assertThat(chain.steps())
                .containsExactly(
                        new Step(
                                "hoist",
                                "HoistField$Value",
                                Map.of("type", "HoistField$Value", "field", "row"),
                                Optional.empty()),
                        new Step(
                                "drop",
                                "Filter",
                                Map.of("type", "Filter"),
                                Optional.of(new Condition("private", "TopicNameMatches", predicate, false))),
                        new Step(
                                "keep",
                                "com.example.Script",
                                Map.of("type", "com.example.Script", "script", "a = 1\nif (a == 2) b"),
                                Optional.of(new Condition("private", "TopicNameMatches", predicate, true))));
    }

    @Test
    void what_a_chain_writes_is_read_as_the_same_chain() {
        Chain chain = read(Lines.parse("transforms", LINES));
        assertThat(read(chain.lines())).isEqualTo(chain);
        assertThat(Lines.of(chain.lines())).isEqualTo(LINES);
    }

    @Test
    void without_transforms_there_is_no_step_and_no_line() {
        Chain chain = read(Map.of("value.converter", "x", "predicates", "a", "predicates.a.type", "b"));
        assertThat(chain).isEqualTo(Chain.NONE);
        assertThat(chain.lines()).isEmpty();
    }

    @Test
    void a_line_that_is_no_setting_is_reported_without_its_text() {
        assertThatThrownBy(() -> Lines.parse("transforms", "# a comment\n\ntransforms=a\ns3cret\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Line 4 of transforms is not key=value");
    }

    private static Chain read(Map<String, String> lines) {
        List<String> problems = new ArrayList<>();
        Chain chain = ChainReader.read(new LinkedHashMap<>(lines), problems::add, problems::add);
        assertThat(problems).isEmpty();
        return chain;
    }
}
