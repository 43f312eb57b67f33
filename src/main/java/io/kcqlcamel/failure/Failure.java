package io.kcqlcamel.failure;

/**
 * An exception whose message is written for the person who runs the route: it names the thing, the value, the rule and
 * the remedy, and needs no stack trace beside it.
 */
public abstract class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    /** @param passing whether trying again later may do, with nothing changed */
    protected Failure(String message, boolean passing, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** Whether trying again later may do, with nothing changed: a node down, not a wrong password. */
    public final boolean transientFailure() {
        return passing;
    }
}
