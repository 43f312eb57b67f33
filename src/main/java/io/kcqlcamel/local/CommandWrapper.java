package io.kcqlcamel.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What to put before the command line of a server so that it ends when we end, and in an order that we choose.
 *
 * <p>Where the system has {@code setsid} a server is in a session of its own, so that Ctrl-C reaches only us. Where it has
 * {@code setpriv} the kernel kills the server when we are killed; where it has not, {@link Leftovers} are stopped at the
 * next start. Both replace themselves with the server, which keeps its process id.
 */
final class CommandWrapper {
    static final List<String> WORDS = words();

    private CommandWrapper() {}

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        if (run(List.of("setsid", "true"))) {
            words.add("setsid");
        }
        List<String> dieWithParent = List.of("setpriv", "--pdeathsig", "KILL");
        // As root, Cassandra would lock its whole heap into memory, which takes seconds.
        List<String> lockNothing = new ArrayList<>(dieWithParent);
        lockNothing.addAll(List.of("--bounding-set=-ipc_lock", "--inh-caps=-ipc_lock"));
        if (works(lockNothing)) {
            words.addAll(lockNothing);
        } else if (works(dieWithParent)) {
            words.addAll(dieWithParent);
        }
        return List.copyOf(words);
    }

    private static boolean works(List<String> wrapper) {
        List<String> command = new ArrayList<>(wrapper);
        command.add("true");
        return run(command);
    }

    /** Whether a command exists and ends well. */
    static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
