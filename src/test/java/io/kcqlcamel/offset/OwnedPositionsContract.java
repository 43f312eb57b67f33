package io.kcqlcamel.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What stores promise besides that keep positions without transactions. */
abstract class OwnedPositionsContract extends PositionStoreContract {

    @Test
    void who_starts_again_after_a_fault_is_not_newer_for_that() {
        PositionStore older = connect(ONE);
        older.open(key);
        assertThat(older.open(key).position()).isEmpty();
        connect(OTHER).open(key);
        assertThatThrownBy(() -> older.open(key)).hasMessage(fenced(OTHER));
    }
}
