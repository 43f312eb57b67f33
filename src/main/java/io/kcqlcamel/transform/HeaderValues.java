package io.kcqlcamel.transform;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.ConverterConfig;
import org.apache.kafka.connect.storage.ConverterType;
import org.apache.kafka.connect.storage.HeaderConverter;
import org.apache.kafka.connect.storage.SimpleHeaderConverter;

/**
 * Headers in the bytes of a converter of Connect's; refuses those that a message of Camel's cannot hold.
 *
 * @param converter configured
 */
record HeaderValues(HeaderConverter converter) {

    /** What camel-kafka keeps to itself. */
    private static final Pattern RESERVED = Pattern.compile("(?:[Cc]amel|kafka\\.|org\\.apache\\.camel\\.).*");

    private static final String SETTING = "header.converter";

    /**
     * @param lines of a connector's file: {@code header.converter…}
     * @throws TransformException when the converter cannot be had
     */
    static HeaderValues load(Map<String, String> lines, ClassLoader loader) {
        String type = lines.getOrDefault(SETTING, SimpleHeaderConverter.class.getName());
        HeaderConverter converter = new ConnectClass<>(
                        SETTING, type, HeaderConverter.class, SimpleHeaderConverter.class.getPackageName())
                .instance(loader);
        Map<String, String> settings =
                new HashMap<>(Map.of(ConverterConfig.TYPE_CONFIG, ConverterType.HEADER.getName()));
        lines.forEach((key, value) -> {
            if (key.startsWith(SETTING + ".")) {
                settings.put(key.substring(SETTING.length() + 1), value);
            }
        });
        converter.configure(settings);
        return new HeaderValues(converter);
    }

    Map<String, byte[]> of(SourceRecord record) {
        Map<String, byte[]> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : record.headers()) {
            String name = header.key();
            if (RESERVED.matcher(name).matches()) {
                throw new DataException("header " + name + " has a name that Apache Camel keeps to itself (camel...,"
                        + " kafka..., org.apache.camel...): choose another");
            }
            byte[] value = converter.fromConnectHeader(record.topic(), name, header.schema(), header.value());
            if (value != null && headers.put(name, value) != null) {
                throw new DataException("there are two headers " + name
                        + " (case does not count), and a message of Apache Camel holds one: choose another name");
            }
        }
        return headers;
    }
}
