package io.kcqlcamel.offset;

import io.kcqlcamel.failure.Failure;
import java.util.Optional;

/** Why positions cannot be read or kept, in a user's words. */
public final class OffsetException extends Failure {

    private static final long serialVersionUID = 1L;

    private final boolean fenced;

    private OffsetException(String message, boolean passing, boolean fenced, Throwable cause) {
        super(message, passing, cause);
        this.fenced = fenced;
    }

    static OffsetException permanent(String message, Throwable cause) {
        return new OffsetException(message, false, false, cause);
    }

    static OffsetException passing(String message, Throwable cause) {
        return new OffsetException(message, true, false, cause);
    }

    /** @param owner who holds the key now, in words */
    static OffsetException fenced(Optional<String> owner) {
        return fenced(
                owner.orElse("one that stores positions in transactions"),
                "Only the newer one goes on; it may send again the page that this one has sent last.");
    }

    /**
     * The same in exactly-once mode.
     *
     * @param owner who holds the key now, in words
     */
    static OffsetException fencedByKafka(String owner) {
        return fenced(
                owner, "Kafka lets only the newer one go on; this one has sent nothing that the other sends again.");
    }

    private static OffsetException fenced(String owner, String consequence) {
        return new OffsetException(
                "Another process runs this route too, and started later: " + owner + ". " + consequence
                        + " Stop one of the two.",
                false,
                true,
                null);
    }

    /** Whether another process has taken over: to start again would stop that one. */
    public boolean isFenced() {
        return fenced;
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
