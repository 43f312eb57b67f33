package io.kcqlcamel.config;

import java.util.List;

/** Says which references a route will not be able to look up. */
final class References {

    private References() {}

    /**
     * Reports those of no known provider.
     *
     * @return whether there were any
     */
    static boolean report(String key, List<Reference> references, Problems problems) {
        boolean allSupported = references.stream().allMatch(Reference::isSupported);
        if (!allSupported) {
            problems.error(key + " holds a reference that is not supported: supported are ${file:path:key}, "
                    + "${dir:path:file} and ${env:NAME}");
        }
        return !allSupported;
    }
}
