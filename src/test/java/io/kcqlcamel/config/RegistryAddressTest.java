package io.kcqlcamel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryAddressTest {

    @Test
    void userAndPassword_areTakenOutAndDecoded() {
        RegistryAddress address = RegistryAddress.parse(
                new Secret("https://reader:a%20b+c@one:8081/v7 , http://reader:a%20b+c@two, https://three"));

        assertThat(address.urls()).isEqualTo(List.of("https://one:8081/v7", "http://two", "https://three"));
        assertThat(address.userInfo()).contains(new Secret("reader:a b+c"));
        assertThat(address.isAmbiguous()).isFalse();
    }

    @Test
    void differentUsers_areAmbiguous() {
        assertThat(RegistryAddress.parse(new Secret("https://a:b@one,https://c:d@two"))
                        .isAmbiguous())
                .isTrue();
    }

    @Test
    void references_surviveAsText() {
        RegistryAddress partly = RegistryAddress.parse(new Secret("https://reader:${file:/run/pw:a%20b}@one:8081"));
        RegistryAddress wholly = RegistryAddress.parse(new Secret("${env:REGISTRY}"));

        assertThat(partly.urls()).containsExactly("https://one:8081");
        assertThat(partly.userInfo()).contains(new Secret("reader:${file:/run/pw:a%20b}"));
        assertThat(wholly.urls()).containsExactly("${env:REGISTRY}");
        assertThat(wholly.userInfo()).isEmpty();
    }
}
