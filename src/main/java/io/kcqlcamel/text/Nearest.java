package io.kcqlcamel.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate that takes the fewest edits to reach from {@code word}: a character inserted, deleted or replaced,
     * or two neighbours swapped. Case does not count; of equally near candidates the first wins.
     *
     * @return empty when the nearest candidate needs more edits than a third of the word's length, rounded to the
     *     nearest number
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int fewest = (wanted.length() + 1) / 3 + 1;
        String nearest = null;
        for (String candidate : candidates) {
            String possible = candidate.toLowerCase(Locale.ROOT);
            // The lengths alone often decide, which keeps a word of any length cheap.
            if (Math.abs(possible.length() - wanted.length()) < fewest) {
                int edits = edits(wanted, possible);
                if (edits < fewest) {
                    fewest = edits;
                    nearest = candidate;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Damerau-Levenshtein distance in its restricted form, where no character is edited twice. */
    private static int edits(String from, String to) {
        int[] twoAbove = new int[to.length() + 1];
        int[] above = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] spare = twoAbove;
            twoAbove = above;
            above = row;
            row = spare;
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
                if (swapped(from, i, to, j)) {
                    row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
                }
            }
        }
        return row[to.length()];
    }

    private static boolean swapped(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
