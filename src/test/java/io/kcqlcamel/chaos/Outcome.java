package io.kcqlcamel.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a round.
 *
 * @param faults that were inflicted, {@code kills} of them kill -9
 * @param rows in the table
 * @param lost rows of the table that did not arrive
 * @param duplicated records beyond the first of a row
 * @param allowed how many may be, where positions are stored after the rows
 * @param unknown rows that arrived and are not in the table
 * @param revived how often the process was started again though nobody had killed it
 * @param log its end, where something is wrong
 */
record Outcome(
        Setting setting,
        int faults,
        int kills,
        int rows,
        int lost,
        int duplicated,
        int allowed,
        int unknown,
        int revived,
        Optional<String> log) {

    static final String HEADING = String.format(
            "%-16s %6s  %-13s %7s %6s %9s %6s %11s %8s",
            "mode", "shards", "positions", "faults", "kills", "rows", "lost", "duplicated", "revived");

    boolean isGood() {
        return lost == 0 && unknown == 0 && duplicated <= allowed && rows == setting.rows();
    }

    Outcome withLog(String end) {
        return new Outcome(setting, faults, kills, rows, lost, duplicated, allowed, unknown, revived, Optional.of(end));
    }

    /** Of all that are exactly once, and of all that are not. */
    static String sum(List<Outcome> outcomes) {
        return Stream.of(true, false)
                .map(once -> outcomes.stream()
                        .filter(outcome -> outcome.setting.exactlyOnce() == once)
                        .toList())
                .filter(some -> !some.isEmpty())
                .map(some -> line(
                        "all",
                        "",
                        some.get(0).setting.exactlyOnce() ? Setting.EXACTLY_ONCE : "other stores",
                        sum(some, Outcome::faults),
                        sum(some, Outcome::kills),
                        sum(some, Outcome::rows),
                        sum(some, Outcome::lost),
                        sum(some, Outcome::duplicated),
                        sum(some, Outcome::revived)))
                .collect(Collectors.joining("\n"));
    }

    private static int sum(List<Outcome> outcomes, ToIntFunction<Outcome> of) {
        return outcomes.stream().mapToInt(of).sum();
    }

    private static String line(Object... columns) {
        return String.format(Locale.ROOT, "%-16s %6s  %-13s %7d %6d %,9d %6d %11d %8d", columns);
    }

    @Override
    public String toString() {
        return line(setting.mode(), setting.shards(), setting.store(), faults, kills, rows, lost, duplicated, revived)
                + (setting.exactlyOnce() ? "" : "  (up to " + allowed + " may come twice)")
                + (unknown == 0 ? "" : "  " + unknown + " that are not in the table")
                + (rows == setting.rows() ? "" : "  the table should have " + setting.rows());
    }
}
