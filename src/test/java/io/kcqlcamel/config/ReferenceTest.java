package io.kcqlcamel.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "${env:NAME}, true",
        "${file:/etc/a.properties:key}, true",
        "${dir:/run/secrets:file}, true",
        "${env:path:NAME}, false",
        "${file:key}, false",
        "${dir:/run/secrets:}, false",
        "${env:}, false",
        "${vault:secret/a:b}, false",
    })
    void reference_isSupportedWhereARouteCanLookItUp(String text, boolean supported) {
        assertThat(Reference.in("before " + text + " after"))
                .singleElement()
                .satisfies(reference -> assertThat(reference.text()).isEqualTo(text))
                .satisfies(reference -> assertThat(reference.isSupported()).isEqualTo(supported));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "${NAME}", "$env:NAME", "${env:NAME", "{{env:NAME}}"})
    void otherText_isNoReference(String text) {
        assertThat(Reference.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "${env:HOST}:${env:PORT}")
    void severalReferences_areFoundInTheirOrder(String text) {
        assertThat(Reference.in(text)).extracting(Reference::key).containsExactly("HOST", "PORT");
    }
}
