package io.kcqlcamel.transform;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.HeaderConverter;
import org.apache.kafka.connect.storage.SimpleHeaderConverter;

/** Headers in the bytes of Connect's SimpleHeaderConverter; refuses those that a message of Camel's cannot hold. */
final class HeaderValues {

    /** What camel-kafka keeps to itself. */
    private static final Pattern RESERVED = Pattern.compile("(?:[Cc]amel|kafka\\.|org\\.apache\\.camel\\.).*");

    private static final HeaderConverter CONVERTER = new SimpleHeaderConverter();

    private HeaderValues() {}

    static Map<String, byte[]> of(SourceRecord record) {
        Map<String, byte[]> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : record.headers()) {
            String name = header.key();
            if (RESERVED.matcher(name).matches()) {
                throw new DataException("header " + name + " has a name that Apache Camel keeps to itself (camel...,"
                        + " kafka..., org.apache.camel...): choose another");
            }
            byte[] value = CONVERTER.fromConnectHeader(record.topic(), name, header.schema(), header.value());
            if (value != null && headers.put(name, value) != null) {
                throw new DataException("there are two headers " + name
                        + " (case does not count), and a message of Apache Camel holds one: choose another name");
            }
        }
        return headers;
    }
}
