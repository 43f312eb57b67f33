package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.detach.AttachmentPoint;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns of a result: as ours, and as the driver's where a person is to be shown what a row holds.
 *
 * @param driver knows how the driver prints values
 */
record ResultColumns(List<Column> all, ColumnDefinitions definitions, AttachmentPoint driver) {

    static ResultColumns of(ColumnDefinitions definitions, AttachmentPoint driver) {
        return new ResultColumns(ColumnTypes.of(definitions), definitions, driver);
    }

    /** Which row it is, as far as its primary key was read: {@code id = 7 AND place = 'x'}; else empty. */
    String rowKey(List<String> primaryKey, Cells row) {
        return primaryKey.stream()
                .map(CqlIdentifier::fromInternal)
                .filter(definitions::contains)
                .map(name -> name.asCql(true) + " = " + value(definitions.firstIndexOf(name), row))
                .collect(Collectors.joining(" AND "));
    }

    private String value(int column, Cells row) {
        TypeCodec<Object> codec =
                driver.getCodecRegistry().codecFor(definitions.get(column).getType());
        ProtocolVersion version = driver.getProtocolVersion();
        return codec.format(codec.decode(row.cell(column), version));
    }
}
