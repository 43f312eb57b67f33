package io.kcqlcamel.encode;

import io.kcqlcamel.encode.ConnectSchema.ArrayOf;
import io.kcqlcamel.encode.ConnectSchema.Logical;
import io.kcqlcamel.encode.ConnectSchema.LogicalType;
import io.kcqlcamel.encode.ConnectSchema.MapOf;
import io.kcqlcamel.encode.ConnectSchema.Primitive;
import io.kcqlcamel.encode.ConnectSchema.Struct;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/** Our schemas as objects of Connect's own classes. */
final class ConnectSchemas implements ConnectSchema.Visitor<SchemaBuilder> {

    private ConnectSchemas() {}

    static Schema of(ConnectSchema schema) {
        return new ConnectSchemas().build(schema);
    }

    private Schema build(ConnectSchema schema) {
        SchemaBuilder builder = schema.accept(this);
        return (schema.optional() ? builder.optional() : builder).build();
    }

    @Override
    public SchemaBuilder primitive(Primitive schema) {
        return SchemaBuilder.type(type(schema.type()));
    }

    private static Schema.Type type(ConnectSchema.Type type) {
        return Schema.Type.valueOf(type.name());
    }

    @Override
    public SchemaBuilder logical(LogicalType schema) {
        Logical logical = schema.logical();
        SchemaBuilder builder =
                SchemaBuilder.type(type(logical.base())).name(logical.name()).version(Logical.VERSION);
        logical.parameters().forEach(builder::parameter);
        return builder;
    }

    @Override
    public SchemaBuilder array(ArrayOf schema) {
        return SchemaBuilder.array(build(schema.element()));
    }

    @Override
    public SchemaBuilder map(MapOf schema) {
        return SchemaBuilder.map(build(schema.key()), build(schema.value()));
    }

    @Override
    public SchemaBuilder struct(Struct schema) {
        SchemaBuilder builder = SchemaBuilder.struct().name(schema.name());
        schema.fields().forEach(field -> builder.field(field.name(), build(field.schema())));
        return builder;
    }
}
