package io.kcqlcamel.offset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.mode.Shard;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The texts are what topics hold already: a change here, and builds no longer see each other's claims. */
class ClaimTest {

    private static final PositionKey KEY = new PositionKey("crm", "shop.orders", "orders", new Shard(1, 4));
    private static final Owner OWNER = new Owner(17, "alpha", Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void isARecordBesideThePosition() throws IOException {
        KafkaEntry entry = new Claim(OWNER.toString(), "7f1c").on(KEY);
        assertThat(new String(entry.key(), UTF_8))
                .isEqualTo("{\"connector\":\"crm\",\"table\":\"shop.orders\",\"topic\":\"orders\","
                        + "\"shard\":\"1of4\",\"claim\":true}");
        assertThat(new String(entry.value(), UTF_8))
                .isEqualTo("{\"owner\":\"process 17 on alpha, started 2026-01-01T00:00:00Z\",\"id\":\"7f1c\"}");
        assertThat(Claim.isKey(entry.key())).isTrue();
        assertThat(PositionJson.readKey(entry.key())).isEqualTo(KEY);
        assertThat(Claim.read(entry.value())).isEqualTo(new Claim(OWNER.toString(), "7f1c"));
    }

    @Test
    void isNeitherAPositionNorItsRows() throws IOException {
        assertThat(Claim.isKey(PositionJson.write(KEY))).isFalse();
        assertThat(Claim.isKey(SentJson.key(KEY, 3))).isFalse();
    }

    @Test
    void ofOneProcessIsToldFromItsNext() {
        Claim first = Claim.by(OWNER);
        assertThat(first.isSameAs(first)).isTrue();
        assertThat(first.isSameAs(Claim.by(OWNER))).isFalse();
    }
}
