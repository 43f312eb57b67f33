package io.kcqlcamel.mode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of a table's equal parts of the token ring (Murmur3: the 64-bit integers). A shard has one position, one order of
 * delivery and one transactional id.
 *
 * @param number from 1
 * @param count how many shards the table has; 1 is the whole ring
 */
public record Shard(int number, int count) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})of(\\d{1,9})");

    public static final Shard WHOLE_TABLE = new Shard(1, 1);

    public Shard {
        if (count < 1 || number < 1 || number > count) {
            throw new IllegalArgumentException("A shard is 1of1 to NofN, not " + number + "of" + count + ".");
        }
    }

    /** Tokens above this one belong to the shard. No token is {@code Long.MIN_VALUE}: the first shard misses nothing. */
    public long tokensAfter() {
        return boundary(number - 1);
    }

    /** The last token of the shard. */
    public long lastToken() {
        return boundary(number);
    }

    public boolean isWholeTable() {
        return count == 1;
    }

    private long boundary(int part) {
        if (part == count) {
            return Long.MAX_VALUE;
        }
        // 2^64 / count, in two steps that stay inside unsigned 64 bits.
        long size = Long.divideUnsigned(-1L, count);
        return Long.MIN_VALUE + size * part;
    }

    @Override
    public String toString() {
        return number + "of" + count;
    }

    /** @param text as {@link #toString()} writes it: {@code 2of4} */
    public static Shard parse(String text) {
        Matcher numbers = WRITTEN.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("A shard is written like 2of4, not " + text + ".");
        }
        return new Shard(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }
}
