package io.kcqlcamel.bean;

import io.kcqlcamel.encode.Converter;
import io.kcqlcamel.encode.DecimalFormat;
import io.kcqlcamel.encode.JsonFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.json.JsonConverterConfig;

/** Writes what Connect's JsonConverter writes. */
public final class JsonEncoder extends PageEncoder {

    private boolean schemas = true;
    private DecimalFormat decimalFormat = DecimalFormat.BASE64;
    private boolean replaceNullWithDefault = true;

    @Override
    Converter converter() {
        return new JsonFormat(schemas, decimalFormat, isCollectionsAsJson());
    }

    @Override
    org.apache.kafka.connect.storage.Converter connectConverter() {
        JsonConverter converter = new JsonConverter();
        converter.configure(
                Map.of(
                        JsonConverterConfig.SCHEMAS_ENABLE_CONFIG, schemas,
                        JsonConverterConfig.DECIMAL_FORMAT_CONFIG, decimalFormat.name(),
                        JsonConverterConfig.REPLACE_NULL_WITH_DEFAULT_CONFIG, replaceNullWithDefault),
                isKey());
        return converter;
    }

    /** Whether each value carries its schema: {@code {"schema":…,"payload":…}}. */
    public void setSchemas(boolean schemas) {
        this.schemas = schemas;
    }

    /** BASE64 or NUMERIC. */
    public void setDecimalFormat(String decimalFormat) {
        this.decimalFormat = DecimalFormat.valueOf(decimalFormat.toUpperCase(Locale.ROOT));
    }

    /** Whether a null is written as its field's default; no table's fields have one, those of transforms may. */
    public void setReplaceNullWithDefault(boolean replaceNullWithDefault) {
        this.replaceNullWithDefault = replaceNullWithDefault;
    }
}
