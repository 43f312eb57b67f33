package io.kcqlcamel.app;

import io.kcqlcamel.config.InitialOffset;
import java.time.DateTimeException;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Moments as {@code connect.cassandra.initial.offset} has them. */
final class TimeConverter implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        try {
            return InitialOffset.parse(text).at(Instant.now());
        } catch (DateTimeException e) {
            throw new TypeConversionException("\"" + text
                    + "\" is no time. Write it like 2024-01-31T09:30:00Z (UTC when it names no zone), or now.");
        }
    }
}
