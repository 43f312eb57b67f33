package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers have to look as Java prints them: that is what Connect's JsonConverter writes. */
class FloatingTextTest {

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

    @Property(tries = 20_000)
    void anyDouble(@ForAll double value) {
        assertThat(text(value)).isEqualTo(Double.toString(value));
    }

    @Property(tries = 20_000)
    void anyFloat(@ForAll float value) {
        assertThat(text(value)).isEqualTo(Float.toString(value));
    }

    @Property(tries = 50_000)
    void aNumberOfFewDecimals(@ForAll int digits, @ForAll @IntRange(max = 8) int decimals) {
        double value = digits / POWERS[decimals];

        assertThat(text(value)).isEqualTo(Double.toString(value));
        assertThat(text((float) value)).isEqualTo(Float.toString((float) value));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.0,
                -0.0,
                1,
                -1,
                0.001,
                -0.001,
                0.00099999,
                0.1,
                0.3,
                1.005,
                2e-3,
                0.123456,
                0.1234567,
                9999999.9,
                9999999.999999998,
                10_000_000,
                123456.789012,
                1e23,
                2e23,
                4.35,
                100.0,
                1234567.0,
                0.010,
                Double.MAX_VALUE,
                Double.MIN_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY
            })
    void edges(double value) {
        assertThat(text(value)).isEqualTo(Double.toString(value));
        assertThat(text((float) value)).isEqualTo(Float.toString((float) value));
    }

    @Test
    void manyOfBothKinds() {
        Random random = new Random(1);
        for (int i = 0; i < 300_000; i++) {
            double value = random.nextInt(20_000_000) / POWERS[random.nextInt(POWERS.length)];
            float bits = Float.intBitsToFloat(0x3a83126f + random.nextInt(0x4b189680 - 0x3a83126f));
            if (!text(value).equals(Double.toString(value)) || !text(bits).equals(Float.toString(bits))) {
                assertThat(text(value)).isEqualTo(Double.toString(value));
                assertThat(text(bits)).isEqualTo(Float.toString(bits));
            }
        }
    }

    private static String text(double value) {
        Output out = new Output();
        FloatingText.write(value, out);
        return new String(out.toByteArray(), StandardCharsets.US_ASCII);
    }

    private static String text(float value) {
        Output out = new Output();
        FloatingText.write(value, out);
        return new String(out.toByteArray(), StandardCharsets.US_ASCII);
    }
}
