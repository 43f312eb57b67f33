package io.kcqlcamel.mode;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a connector's file and a statement say about how a table is read; each mode takes from it what it needs.
 *
 * @param column the column that windows are cut by, as CQL writes it, quoted where it has to be; empty where PK names
 *     none
 * @param unit what a column of numbers counts since 1970, where the statement says it
 * @param slicing how time is cut into windows
 * @param buckets the buckets of a time series, where the file describes them
 */
public record ModeSettings(
        Optional<String> column, Optional<TimeUnit> unit, Slicing slicing, Optional<Buckets> buckets) {

    /** What TIMESTAMPUNIT may say. */
    public static final List<String> UNITS =
            List.of("DAYS", "HOURS", "MINUTES", "SECONDS", "MILLISECONDS", "MICROSECONDS", "NANOSECONDS");

    String requiredColumn() {
        return column.orElseThrow(() -> new ModeException("The mode needs a column to cut windows by."));
    }
}
