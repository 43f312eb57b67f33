package io.kcqlcamel.encode;

/** Gives schemas their numbers: a registry, or in a test a constant. */
@FunctionalInterface
public interface SchemaIds {

    /**
     * @param subject under which the schema's versions are kept
     * @param schema Avro schema as JSON text
     * @throws SchemaRegistryException when there is no id to be had
     */
    int id(String subject, String schema);
}
