package io.kcqlcamel.mode;

import java.util.Base64;
import java.util.Optional;

/**
 * How far a shard has come: everything up to here is in Kafka, nothing after it.
 *
 * @param window the window being read, or the last one read
 * @param pagingState where the next page begins, in base64 of the driver's bytes; empty before the first page and after
 *     the last
 * @param complete whether the window has been read to its end
 * @param rows how many rows of this window have been sent
 */
public record Position(Window window, Optional<String> pagingState, boolean complete, long rows) {

    /** The beginning of a window. */
    public static Position before(Window window) {
        return new Position(window, Optional.empty(), false, 0);
    }

    /**
     * The position once a further page is sent.
     *
     * @param nextPage the paging state that the page came with; null when it was the last page
     */
    public Position after(int pageRows, byte[] nextPage) {
        Optional<String> next = Optional.ofNullable(nextPage).map(Base64.getEncoder()::encodeToString);
        return new Position(window, next, nextPage == null, rows + pageRows);
    }

    /** The window to the end, without a page: it had no rows. */
    public Position finished() {
        return new Position(window, Optional.empty(), true, rows);
    }

    /** The driver's bytes of {@link #pagingState()}; null where there is none. */
    public byte[] pagingStateBytes() {
        return pagingState.map(Base64.getDecoder()::decode).orElse(null);
    }
}
