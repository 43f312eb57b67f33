package io.kcqlcamel.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.mode.Pass;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.mode.TimeWindow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts are what topics hold already: a change here loses the positions of running connectors. */
class PositionJsonTest {

    static Stream<Arguments> positions() {
        TimeWindow window =
                new TimeWindow(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:01.999Z"));
        TimeWindow days = new TimeWindow(Instant.parse("2025-12-31T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
        return Stream.of(
                Arguments.of(
                        "{\"after\":\"1900-01-01T00:00:00Z\",\"upTo\":\"2026-01-01T00:00:01.999Z\",\"complete\":false,"
                                + "\"rows\":5000,\"nextPage\":\"AAEC\"}",
                        new Position(window, Optional.of("AAEC"), false, 5000)),
                Arguments.of(
                        "{\"after\":\"2025-12-31T00:00:00Z\",\"upTo\":\"2026-01-01T00:00:00Z\",\"complete\":true,"
                                + "\"rows\":7}",
                        new Position(days, Optional.empty(), true, 7)),
                Arguments.of(
                        "{\"pass\":3,\"complete\":true,\"rows\":1000000}",
                        new Position(new Pass(3), Optional.empty(), true, 1_000_000)));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void aPosition_isWrittenForPeople_andReadBack(String json, Position position) throws IOException {
        Checkpoint checkpoint = new Checkpoint(12, Optional.of(position));
        String written = json.replaceFirst("}$", ",\"revision\":12}");
        assertThat(PositionJson.write(new Held(checkpoint, Optional.empty())))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(written);
        assertThat(read(written)).isEqualTo(new Held(checkpoint, Optional.empty()));
        assertThat(read(json))
                .as("of an earlier build")
                .isEqualTo(new Held(new Checkpoint(0, Optional.of(position)), Optional.empty()));
    }

    @Test
    void aPositionStoredAfterItsRows_saysWhoHoldsIt() throws IOException {
        Position position = new Position(new Pass(3), Optional.empty(), true, 7);
        Held held = new Held(new Checkpoint(12, Optional.of(position)), "process 1 on a");
        String json = "{\"pass\":3,\"complete\":true,\"rows\":7,\"revision\":12,\"owner\":\"process 1 on a\"}";
        assertThat(PositionJson.write(held)).asString(StandardCharsets.UTF_8).isEqualTo(json);
        assertThat(read(json)).isEqualTo(held);
    }

    @Test
    void aShardWithoutAPosition_beginsAnew() throws IOException {
        Held held = new Held(new Checkpoint(1, Optional.empty()), "process 1 on a");
        String json = "{\"revision\":1,\"owner\":\"process 1 on a\"}";
        assertThat(PositionJson.write(held)).asString(StandardCharsets.UTF_8).isEqualTo(json);
        assertThat(read(json)).isEqualTo(held);
    }

    private static Held read(String json) throws IOException {
        return PositionJson.readHeld(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aKey_isWrittenForPeople_andReadBack() throws IOException {
        PositionKey key = new PositionKey("crm", "shop.orders", "orders", new Shard(1, 4));
        String json = "{\"connector\":\"crm\",\"table\":\"shop.orders\",\"topic\":\"orders\",\"shard\":\"1of4\"}";

        assertThat(PositionJson.write(key)).asString(StandardCharsets.UTF_8).isEqualTo(json);
        assertThat(PositionJson.readKey(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(key);
    }

    @Test
    void somethingElse_isNoPosition() {
        assertThatThrownBy(() -> read("{\"rows\":1}"))
                .isInstanceOf(IOException.class)
                .hasMessage("A position has neither a pass nor a window: {\"rows\":1}");
    }
}
