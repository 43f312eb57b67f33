package io.kcqlcamel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that tests run on, for processes of their own. */
public final class TestJvm {

    /** As the launcher and the jar's manifest have it: what newer ones warn of would be among what is tested. */
    private static final List<String> QUIET =
            List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");

    private static final int WARNS_SINCE = 24;

    private TestJvm() {}

    /** The beginning of a command line, to which options may be added. */
    public static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= WARNS_SINCE) {
            command.addAll(QUIET);
        }
        return command;
    }
}
