package io.kcqlcamel.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A row, from Cassandra's bytes to a message's, by our encoders and by the writers that one would take: each cell decoded
 * by the driver, then written. The same bytes come out, or nothing is measured.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

    /** Of one column each, and the ten columns of the other benchmarks. */
    @Param({
        "TEXT",
        "UUID",
        "INT",
        "BIGINT",
        "FLOAT",
        "DOUBLE",
        "BOOLEAN",
        "TIMESTAMP",
        "DATE",
        "DECIMAL",
        "BLOB",
        "UUID TEXT TEXT INT BIGINT DOUBLE FLOAT BOOLEAN TIMESTAMP DATE"
    })
    public String columns;

    private OurWriters ours;
    private TheirWriters theirs;

    /** Makes both, and compares them. */
    @Setup
    public void prepare() throws IOException {
        List<CellKind> kinds =
                Stream.of(columns.split(" ")).map(CellKind::valueOf).toList();
        ours = new OurWriters(kinds);
        theirs = new TheirWriters(kinds, ours.avroSchema());
        requireSame(ours.avro(), theirs.avro());
        requireSame(ours.json(), theirs.json());
    }

    private static void requireSame(byte[] one, byte[] other) {
        if (!Arrays.equals(one, other)) {
            throw new IllegalStateException("Not the same message: " + new String(one) + " and " + new String(other));
        }
    }

    /** Ours. */
    @Benchmark
    public byte[] avro() {
        return ours.avro();
    }

    /** Cells decoded, and written by GenericDatumWriter. */
    @Benchmark
    public byte[] avroGeneric() throws IOException {
        return theirs.avro();
    }

    /** What GenericDatumWriter takes of that: values that somebody has decoded already. */
    @Benchmark
    public byte[] avroGenericOfDecoded() throws IOException {
        return theirs.avroOfDecoded();
    }

    /** Ours. */
    @Benchmark
    public byte[] json() {
        return ours.json();
    }

    /** Cells decoded, and written by Jackson's generator. */
    @Benchmark
    public byte[] jsonJackson() throws IOException {
        return theirs.json();
    }

    /** What Jackson takes of that. */
    @Benchmark
    public byte[] jsonJacksonOfDecoded() throws IOException {
        return theirs.jsonOfDecoded();
    }
}
