package io.kcqlcamel.failure;

import java.util.Optional;
import java.util.stream.Stream;

/** What stands behind an exception: its causes, and what was suppressed on the way. */
public final class Causes {

    private Causes() {}

    /** The exception itself first, the deepest cause last. */
    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(Causes::of)));
    }

    /** The outermost that is of this type. */
    public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Whether one is of any of these types. */
    public static boolean any(Throwable thrown, Iterable<Class<? extends Throwable>> types) {
        for (Class<? extends Throwable> type : types) {
            if (find(thrown, type).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The deepest cause's type and words; its type alone where it has none. */
    public static String root(Throwable thrown) {
        Throwable root = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .reduce((cause, deeper) -> deeper)
                .orElse(thrown);
        String type = root.getClass().getSimpleName();
        return root.getMessage() == null ? type : type + ": " + root.getMessage();
    }
}
