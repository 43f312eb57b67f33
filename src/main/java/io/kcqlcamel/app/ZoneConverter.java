package io.kcqlcamel.app;

import io.kcqlcamel.text.Nearest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Time zones by their names in the tz database, or offsets such as +02:00. */
final class ZoneConverter implements ITypeConverter<ZoneId> {

    @Override
    public ZoneId convert(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            String nearest = Nearest.to(text, List.copyOf(ZoneId.getAvailableZoneIds()))
                    .map(near -> " Did you mean " + near + "?")
                    .orElse("");
            throw new TypeConversionException(
                    "There is no time zone " + text + "." + nearest + " Write it like Europe/Berlin, UTC or +02:00.");
        }
    }
}
