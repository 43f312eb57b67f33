package io.kcqlcamel.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version, from the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = KcqlCamel.class.getPackage().getImplementationVersion();
        return new String[] {"kcql-camel " + Optional.ofNullable(version).orElse("(not from a jar)")};
    }
}
