package io.kcqlcamel.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a process, or several of the same kind, took of memory.
 *
 * @param peak megabytes of heap that were ever in use, garbage included
 * @param kept the most megabytes of heap that a collection left
 * @param resident the most megabytes of the machine's memory that the process ever held ({@code VmHWM})
 * @param allocatedPerRow bytes, in each pass
 */
record Memory(int peak, int kept, int resident, List<Double> allocatedPerRow) {

    static Memory of(CollectionLog log, int resident, List<Double> allocatedPerRow) {
        return new Memory(log.peak(), log.kept(), resident, List.copyOf(allocatedPerRow));
    }

    double medianAllocatedPerRow() {
        return Pass.median(allocatedPerRow, Double::doubleValue);
    }

    Memory and(Memory other) {
        return new Memory(
                Math.max(peak, other.peak),
                Math.max(kept, other.kept),
                Math.max(resident, other.resident),
                Stream.concat(allocatedPerRow.stream(), other.allocatedPerRow.stream())
                        .toList());
    }
}
