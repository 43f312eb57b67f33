package io.kcqlcamel.offset;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.mode.Shard;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is remembered of rows that were sent, and when it is forgotten. */
class SentTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Sent TWO_PAGES = Sent.NOTHING
            .after(NOON.minusSeconds(60))
            .with(NOON, List.of("a", "b"))
            .with(NOON.plusSeconds(1), List.of("c"));

    @Test
    void aPage_isForgottenOnceNoWindowReadsItAgain() {
        Sent later = TWO_PAGES.after(NOON);

        assertThat(later.since()).contains(NOON);
        assertThat(later.pages()).containsExactly(new SentPage(1, NOON.plusSeconds(1), List.of("c")));
        assertThat(later.freedOf(TWO_PAGES)).containsExactly(0);
    }

    @Test
    void whatIsKnown_neverReachesBackFurtherThanBefore() {
        assertThat(TWO_PAGES.after(NOON.minusSeconds(3600)).since()).contains(NOON.minusSeconds(60));
    }

    @Test
    void aNumber_isUsedAgain_afterItsPageIsForgotten() {
        Sent more = TWO_PAGES.after(NOON).with(NOON.plusSeconds(2), List.of("d"));

        assertThat(more.pages()).extracting(SentPage::number).containsExactly(1, 0);
    }

    @Test
    void aLargePage_isKeptInPartsThatKafkaTakes() {
        List<String> rows = Collections.nCopies(10_000, "x".repeat(100));

        List<SentPage> parts = Sent.NOTHING.with(NOON, rows).pages();

        assertThat(parts.stream().flatMap(part -> part.rows().stream())).containsExactlyElementsOf(rows);
        assertThat(parts).extracting(SentPage::number).containsExactly(0, 1, 2, 3);
        assertThat(parts)
                .allSatisfy(part -> assertThat(SentJson.writeRows(part)).hasSizeLessThan(400_000));
    }

    @Test
    void aPageWithoutRows_isNone() {
        assertThat(Sent.NOTHING.with(NOON, List.of()).pages()).isEmpty();
    }

    @Test
    void inAStoreOfOneValue_itIsAllInThere() throws Exception {
        Held held = new Held(new Checkpoint(7, Optional.empty(), TWO_PAGES), "me");

        assertThat(PositionJson.readHeld(PositionJson.write(held))).isEqualTo(held);
    }

    @Test
    void rows_areAnyBytes() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        SentPage page = new SentPage(3, NOON, List.of(new String(all, StandardCharsets.ISO_8859_1)));

        assertThat(SentJson.readRows(SentJson.writeRows(page))).isEqualTo(page.rows());
    }

    @Test
    void inTheTopic_onlyWhatIsNewIsWritten_andWhatIsOldIsForgotten() {
        PositionKey key = new PositionKey("crm", "shop.orders", "orders", Shard.WHOLE_TABLE);
        Sent now = TWO_PAGES.after(NOON).with(NOON.plusSeconds(2), List.of("d")).after(NOON.plusSeconds(1));

        assertThat(KafkaEntry.of(key, new Checkpoint(8, Optional.empty(), now), TWO_PAGES))
                .extracting(entry -> text(entry.key()) + " -> " + text(entry.value()))
                .containsExactly(
                        "{\"connector\":\"crm\",\"table\":\"shop.orders\",\"topic\":\"orders\",\"shard\":\"1of1\",\"sent\":0}"
                                + " -> {\"rows\":[\"ZA==\"]}",
                        "{\"connector\":\"crm\",\"table\":\"shop.orders\",\"topic\":\"orders\",\"shard\":\"1of1\",\"sent\":1}"
                                + " -> null",
                        "{\"connector\":\"crm\",\"table\":\"shop.orders\",\"topic\":\"orders\",\"shard\":\"1of1\"} ->"
                                + " {\"revision\":8,\"sentSince\":\"2026-03-01T12:00:01Z\","
                                + "\"sent\":[{\"number\":0,\"upTo\":\"2026-03-01T12:00:02Z\"}]}");
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }
}
