package io.kcqlcamel.bean;

import io.kcqlcamel.encode.Converter;
import io.kcqlcamel.encode.DecimalFormat;
import io.kcqlcamel.encode.JsonFormat;
import java.util.Locale;

/** Writes what Connect's JsonConverter writes. */
public final class JsonEncoder extends PageEncoder {

    private boolean schemas = true;
    private DecimalFormat decimalFormat = DecimalFormat.BASE64;

    @Override
    Converter converter() {
        return new JsonFormat(schemas, decimalFormat, isCollectionsAsJson());
    }

    /** Whether each value carries its schema: {@code {"schema":…,"payload":…}}. */
    public void setSchemas(boolean schemas) {
        this.schemas = schemas;
    }

    /** BASE64 or NUMERIC. */
    public void setDecimalFormat(String decimalFormat) {
        this.decimalFormat = DecimalFormat.valueOf(decimalFormat.toUpperCase(Locale.ROOT));
    }
}
