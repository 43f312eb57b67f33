package io.kcqlcamel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentFileTest {
    @Test
    void eachArgumentIsQuotedOnALineOfItsOwn() {
        assertThat(ArgumentFile.text(List.of("-Xmx1g", "-Da=b c", "C:\\jars", "say \"hello\"")))
                .isEqualTo("""
                        "-Xmx1g"
                        "-Da=b c"
                        "C:\\\\jars"
                        "say \\"hello\\""
                        """);
    }
}
