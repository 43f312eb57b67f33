package io.kcqlcamel.bean;

import io.kcqlcamel.mode.Buckets;
import io.kcqlcamel.mode.ModeName;
import io.kcqlcamel.mode.ModeSettings;
import io.kcqlcamel.mode.ReadMode;
import io.kcqlcamel.mode.Slicing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The properties by which a route tells how its table is read; each mode needs some of them. */
public abstract class ModeProperties {

    private String mode = ModeName.BULK.name();
    private Optional<String> column = Optional.empty();
    private Optional<TimeUnit> timestampUnit = Optional.empty();
    private Optional<Instant> initialOffset = Optional.of(Instant.parse("1900-01-01T00:00:00Z"));
    private Duration sliceDelay = Duration.ofSeconds(30);
    private Optional<Duration> sliceDuration = Optional.empty();
    private Duration sliceOverlap = Duration.ZERO;
    private String bucketColumn = "bucket";
    private Optional<TimeUnit> bucketUnit = Optional.empty();
    private String bucketFormat = "";

    ReadMode readMode() {
        Slicing slicing = new Slicing(initialOffset, sliceDelay, sliceDuration, sliceOverlap);
        Optional<Buckets> buckets = bucketUnit.map(unit -> new Buckets(bucketColumn, unit, bucketFormat));
        return ModeName.of(mode)
                .orElseThrow(() -> new IllegalArgumentException("There is no mode " + mode + "; there are BULK, "
                        + String.join(", ", ModeName.incremental()) + "."))
                .with(new ModeSettings(column, timestampUnit, slicing, buckets));
    }

    /** BULK, or what INCREMENTALMODE says. */
    public void setMode(String mode) {
        this.mode = mode;
    }

    /** The column that windows are cut by, as CQL writes it. */
    public void setColumn(String column) {
        this.column = Optional.of(column);
    }

    /** What a column of numbers counts since 1970: DAYS to NANOSECONDS. */
    public void setTimestampUnit(TimeUnit timestampUnit) {
        this.timestampUnit = Optional.of(timestampUnit);
    }

    /** ISO-8601 in UTC, or {@code now}. */
    public void setInitialOffset(String initialOffset) {
        this.initialOffset = initialOffset.equals("now") ? Optional.empty() : Optional.of(Instant.parse(initialOffset));
    }

    /** In milliseconds: how far a window's end stays behind the clock. */
    public void setSliceDelay(long sliceDelay) {
        this.sliceDelay = Duration.ofMillis(sliceDelay);
    }

    /** In milliseconds: the longest window, doubled for as long as windows are empty. */
    public void setSliceDuration(long sliceDuration) {
        this.sliceDuration = Optional.of(Duration.ofMillis(sliceDuration));
    }

    /** In milliseconds: how far behind a window's beginning late writes are looked for. */
    public void setSliceOverlap(long sliceOverlap) {
        this.sliceOverlap = Duration.ofMillis(sliceOverlap);
    }

    /** The column that holds the bucket, as CQL writes it. */
    public void setBucketColumn(String bucketColumn) {
        this.bucketColumn = bucketColumn;
    }

    /** The span of a bucket: DAYS to SECONDS. */
    public void setBucketUnit(TimeUnit bucketUnit) {
        this.bucketUnit = Optional.of(bucketUnit);
    }

    /** How a bucket is written, as a pattern of java.time, in UTC. */
    public void setBucketFormat(String bucketFormat) {
        this.bucketFormat = bucketFormat;
    }
}
