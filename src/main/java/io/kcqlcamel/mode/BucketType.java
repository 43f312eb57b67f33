package io.kcqlcamel.mode;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The CQL types that a column of buckets may have, and their values by the text that a bucket bears. */
enum BucketType {
    TEXT(text -> text),
    ASCII(text -> text),
    INT(Integer::valueOf),
    BIGINT(Long::valueOf),
    VARINT(BigInteger::new);

    private final Function<String, Object> value;

    BucketType(Function<String, Object> value) {
        this.value = value;
    }

    /** @throws NumberFormatException when a number is asked for, and the text is none or too long */
    Object value(String text) {
        return value.apply(text);
    }

    /** As CQL writes it. */
    String cql() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BucketType> of(String cql) {
        return Arrays.stream(values()).filter(type -> type.cql().equals(cql)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(BucketType::cql).collect(Collectors.joining(", "));
    }
}
