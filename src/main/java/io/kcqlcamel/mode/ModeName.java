package io.kcqlcamel.mode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All modes, by the name that INCREMENTALMODE, the route and its reader give them; and how each is made. */
public enum ModeName {
    BULK(false, settings -> new Bulk()),
    TIMESTAMP(true, Timestamp::of),
    TIMEUUID(true, TimeUuid::of),
    TOKEN(false, settings -> new Token()),
    BUCKETTIMESERIES(true, BucketTimeSeries::of),
    DSESEARCHTIMESTAMP(true, DseSearchTimestamp::of);

    private final boolean readsByColumn;
    private final Function<ModeSettings, ReadMode> mode;

    ModeName(boolean readsByColumn, Function<ModeSettings, ReadMode> mode) {
        this.readsByColumn = readsByColumn;
        this.mode = mode;
    }

    /** Whether windows are cut by a column, which PK names. */
    public boolean readsByColumn() {
        return readsByColumn;
    }

    /** @throws ModeException when the settings lack what the mode needs */
    public ReadMode with(ModeSettings settings) {
        return mode.apply(settings);
    }

    public static Optional<ModeName> of(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** What INCREMENTALMODE may say: bulk is its absence. */
    public static List<String> incremental() {
        return Arrays.stream(values())
                .filter(mode -> mode != BULK)
                .map(ModeName::name)
                .toList();
    }
}
