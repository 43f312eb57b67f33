package io.kcqlcamel.bench;

import java.util.Random;

/**
 * A column of a table that is read.
 *
 * @param type as CQL writes it
 */
record BenchColumn(String name, String type, Content content) {

    /** What it holds in a row; rows are counted from 0. */
    @FunctionalInterface
    interface Content {

        Object of(int row, Random random);
    }

    /** {@code id uuid}. */
    String definition() {
        return name + " " + type;
    }
}
