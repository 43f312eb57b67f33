package io.kcqlcamel.offset;

import java.time.Instant;
import java.util.List;

/**
 * What is remembered of a page that was sent: those of its rows that windows to come will read again.
 *
 * @param number tells the pages of a shard apart; that of a forgotten page is used again
 * @param upTo where the window ended that the page was of: none of its rows is later
 * @param rows what tells each of them from any other row: bytes, as ISO-8859-1 reads them
 */
public record SentPage(int number, Instant upTo, List<String> rows) {

    public SentPage {
        rows = List.copyOf(rows);
    }

    /** The same page with its rows, which were kept apart. */
    SentPage with(List<String> itsRows) {
        return new SentPage(number, upTo, itsRows);
    }
}
