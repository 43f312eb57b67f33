package io.kcqlcamel.config;

/** A connector's file that has to be without errors, as it has to be once the plan is made. */
final class CheckedFile {

    private CheckedFile() {}

    /** @throws ConfigException with all that was found, when one of it is an error */
    static ConnectorConfig parse(String fileName, String text) {
        ConnectorConfig config = ConnectorFile.parse(fileName, text);
        Problems problems = new Problems();
        config.problems().forEach(problems::add);
        problems.throwIfErrors(fileName);
        return config;
    }
}
