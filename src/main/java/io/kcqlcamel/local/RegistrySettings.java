package io.kcqlcamel.local;

import java.util.Optional;

/**
 * What may differ from one local schema registry to another.
 *
 * @param user whom it lets in by basic authentication; empty lets everybody in
 */
public record RegistrySettings(Optional<Credentials> user) {
    public static final RegistrySettings DEFAULT = new RegistrySettings(Optional.empty());

    public RegistrySettings withUser(String name, String password) {
        return new RegistrySettings(Optional.of(new Credentials(name, password)));
    }
}
