package io.kcqlcamel.offset;

import io.kcqlcamel.failure.Failure;
import java.util.Optional;

/** Why positions cannot be read or kept, in a user's words. */
public final class OffsetException extends Failure {

    private static final long serialVersionUID = 1L;

    private OffsetException(String message, boolean passing, Throwable cause) {
        super(message, passing, cause);
    }

    static OffsetException permanent(String message, Throwable cause) {
        return new OffsetException(message, false, cause);
    }

    static OffsetException passing(String message, Throwable cause) {
        return new OffsetException(message, true, cause);
    }

    /** @param owner who holds the key now, in words */
    static OffsetException fenced(Optional<String> owner) {
        return permanent(
                "Another process runs this route too, and started later: "
                        + owner.orElse("one that stores positions in transactions")
                        + ". Only the newer one goes on; it may send again the page that this one has sent last. Stop one"
                        + " of the two.",
                null);
    }

    /** A step appends positions to the rows, and something else is to keep them. */
    public static OffsetException notInTransactions() {
        return permanent(
                "The route adds its position to the rows with a step \"append\", and its bean of positions keeps them"
                        + " elsewhere, after the rows. Take a step \"store\" after kafka: instead; or take table, file"
                        + " and exactlyOnce from the bean.",
                null);
    }
}
