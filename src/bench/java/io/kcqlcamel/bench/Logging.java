package io.kcqlcamel.bench;

/** The clients log as they do in the connector: next to nothing. */
final class Logging {

    private Logging() {}

    /** To be called before anything logs. */
    static void quiet() {
        System.setProperty("logback.configurationFile", "kcql-camel-logback.xml");
    }
}
