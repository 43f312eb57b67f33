package io.kcqlcamel.app;

import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.plan.Plan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How positions are changed: shown first, before and after; then asked for; then written. */
final class ChangeOption {

    private static final String NOTHING = "Nothing was written";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    /**
     * @param wanted by key; empty for a shard that is to begin anew
     * @return the exit code
     */
    int change(Plan plan, KeptPositions kept, SortedMap<PositionKey, Optional<Position>> wanted, String afterwards)
            throws IOException {
        SortedMap<PositionKey, Position> before = kept.positions();
        SortedMap<PositionKey, Optional<Position>> changes = new TreeMap<>(wanted);
        changes.entrySet()
                .removeIf(change -> change.getValue().equals(Optional.ofNullable(before.get(change.getKey()))));
        PrintWriter terminal = spec.commandLine().getOut();
        if (changes.isEmpty()) {
            terminal.println("There is nothing to change: the positions are there already.");
            return 0;
        }
        terminal.println(PositionTable.ofChanges(before, changes));
        return write(plan, kept, changes, afterwards);
    }

    /** Where what will be written has been shown. */
    int write(Plan plan, KeptPositions kept, SortedMap<PositionKey, Optional<Position>> changes, String afterwards)
            throws IOException {
        Optional<String> runs = kept.runs(changes.keySet());
        if (runs.isPresent()) {
            return refuse(NOTHING + ": a route with these positions is running; " + runs.get());
        }
        if (!yes) {
            String answer = ask("Write this to " + plan.positionsPlace() + "? [y/N] ");
            if (answer == null) {
                spec.commandLine().getOut().println();
                return refuse(NOTHING + ": there is nobody to ask. Add --yes where no terminal is.");
            }
            if (!answer.strip().matches("(?i)y(es)?")) {
                return refuse(NOTHING + ".");
            }
        }
        kept.write(changes);
        spec.commandLine().getOut().println(afterwards);
        return 0;
    }

    int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return 1;
    }

    /** @return null when there is nobody to answer */
    private String ask(String question) throws IOException {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(question);
        terminal.flush();
        return new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
    }
}
