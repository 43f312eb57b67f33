package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DigitsTest {

    @Property(tries = 20_000)
    void anyNumber(@ForAll long value, @ForAll @IntRange(max = 63) int shift) {
        long shorter = value >> shift;

        assertThat(text(shorter)).isEqualTo(Long.toString(shorter));
    }

    @Property(tries = 20_000)
    void anyNumberWithDecimals(
            @ForAll @LongRange(min = 0) long value,
            @ForAll @IntRange(max = 62) int shift,
            @ForAll @IntRange(min = 1, max = 7) int decimals) {
        long shorter = value >> shift;

        assertThat(text(shorter, decimals))
                .isEqualTo(BigDecimal.valueOf(shorter, decimals).toPlainString());
    }

    @Test
    void aroundEachNumberOfDigits() {
        for (long power = 1; power < 1_000_000_000_000_000_000L; power *= 10) {
            for (long value : new long[] {power - 1, power, power + 1, -power, 1 - power}) {
                assertThat(text(value)).isEqualTo(Long.toString(value));
            }
            assertThat(text(power - 1, 6))
                    .isEqualTo(BigDecimal.valueOf(power - 1, 6).toPlainString());
        }
        assertThat(text(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(text(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
    }

    /** What was written before has to stay, and what comes after to follow at once. */
    @Test
    void betweenOtherBytesInABufferThatGrows() {
        Output out = new Output();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            Digits.write(i * 7919L, out);
            out.write(',');
            Digits.write(i, 3, out);
            out.write(';');
            expected.append(i * 7919L)
                    .append(',')
                    .append(BigDecimal.valueOf(i, 3).toPlainString());
            expected.append(';');
        }

        assertThat(new String(out.toByteArray(), StandardCharsets.US_ASCII)).isEqualTo(expected.toString());
    }

    private static String text(long value) {
        Output out = new Output();
        Digits.write(value, out);
        return new String(out.toByteArray(), StandardCharsets.US_ASCII);
    }

    private static String text(long positive, int decimals) {
        Output out = new Output();
        Digits.write(positive, decimals, out);
        return new String(out.toByteArray(), StandardCharsets.US_ASCII);
    }
}
