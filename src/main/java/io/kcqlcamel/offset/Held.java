package io.kcqlcamel.offset;

import java.util.Optional;

/**
 * What a store holds under a key, and who may go on from it.
 *
 * @param owner in words, {@link Owner}; empty where transactions decide that, or nobody ever has
 */
public record Held(Checkpoint checkpoint, Optional<String> owner) {

    static final Held NOTHING = new Held(Checkpoint.NONE, Optional.empty());

    Held(Checkpoint checkpoint, String owner) {
        this(checkpoint, Optional.of(owner));
    }

    /** The same position, taken over. */
    Held takenOverBy(String newOwner) {
        return new Held(checkpoint.again(), newOwner);
    }

    boolean isOf(String someone) {
        return owner.filter(someone::equals).isPresent();
    }

    /** With the rows of its pages that were sent, which were kept apart. */
    Held with(Sent sent) {
        return new Held(new Checkpoint(checkpoint.revision(), checkpoint.position(), sent), owner);
    }

    /** The greater revision counts; of those without one, as earlier builds wrote them, the last. */
    boolean supersedes(Held other) {
        long revision = checkpoint.revision();
        return revision > other.checkpoint.revision() || revision == 0 && other.checkpoint.revision() == 0;
    }
}
