package io.kcqlcamel.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    @Test
    void isReadAsItIsWritten() {
        assertThat(Shard.parse("2of4")).isEqualTo(new Shard(2, 4)).hasToString("2of4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "of4", "twoof4", "-1of4", "1of2of3", "1of99999999999"})
    void somethingElse_isNoShard(String text) {
        assertThatThrownBy(() -> Shard.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A shard is written like 2of4, not " + text + ".");
    }

    @Test
    void thatTheTableDoesNotHave_isNoShard() {
        assertThatThrownBy(() -> Shard.parse("5of4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A shard is 1of1 to NofN, not 5of4.");
    }
}
