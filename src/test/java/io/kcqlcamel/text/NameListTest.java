package io.kcqlcamel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameListTest {

    @Property
    void any_names_come_back(
            @ForAll List<@Chars({'a', 'B', '"', ',', ' ', '#', '\n'}) @StringLength(max = 5) String> names) {
        assertThat(NameList.read(NameList.write(names))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id           | id",
                "Odd Name     | Odd Name",
                "a,b          | \"a,b\"",
                "#            | \"#\"",
                "say \"x\"    | \"say \"\"x\"\"\""
            })
    void a_name_is_quoted_only_where_it_has_to_be(String name, String written) {
        assertThat(NameList.write(List.of(name))).isEqualTo(written);
        assertThat(NameList.write(List.of("first", name))).isEqualTo("first, " + written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b | a;b", "a ,  b | a;b", "'' | ''"})
    void what_a_person_writes_is_read(String written, String names) {
        assertThat(String.join(";", NameList.read(written))).isEqualTo(names);
    }
}
