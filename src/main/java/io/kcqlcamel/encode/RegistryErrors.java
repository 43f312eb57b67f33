package io.kcqlcamel.encode;

import java.nio.channels.UnresolvedAddressException;
import java.util.List;

/** What can be wrong with a registry, and what to do then. */
final class RegistryErrors {

    private RegistryErrors() {}

    static SchemaRegistryException unreachable(
            RegistrySettings settings, String subject, List<String> failures, Exception cause) {
        String message = "No schema registry can be reached, asked about subject " + subject + ": "
                + String.join(", ", failures)
                + ". Check " + settings.converter() + ".schema.registry.url, and that the registry is up.";
        return new SchemaRegistryException(message, subject, 0, true, cause);
    }

    static SchemaRegistryException interrupted(String subject, InterruptedException cause) {
        String message = "Stopped while waiting for the schema registry's answer about subject " + subject + ".";
        return new SchemaRegistryException(message, subject, 0, true, cause);
    }

    static SchemaRegistryException answered(RegistrySettings settings, String subject, RegistryAnswer answer) {
        if (!answer.isRegistrys()) {
            return noRegistry(settings, subject, answer);
        }
        String registry = "The schema registry at " + answer.url();
        String message =
                switch (answer.status()) {
                    case 401, 403 ->
                        registry + " refuses "
                                + (settings.hasUser() ? "user " + settings.user() : "to answer without a user")
                                + " (HTTP " + answer.status() + ") for subject " + subject
                                + ". Set " + settings.converter()
                                + ".schema.registry.basic.auth.user.info to user:password of one who may"
                                + " read and write that subject.";
                    case 404 ->
                        registry + " does not have this schema under subject " + subject + ": " + answer.words()
                                + ". Register it there first, or set " + settings.converter()
                                + ".auto.register.schemas=true.";
                    case 409 ->
                        registry + " refuses the schema as incompatible with subject " + subject + ": "
                                + answer.words()
                                + ". Change the subject's compatibility level, choose another topic, or undo the change of"
                                + " the table.";
                    case 422 ->
                        registry + " takes the schema for invalid, subject " + subject + ": " + answer.words() + ".";
                    default ->
                        registry + " answered HTTP " + answer.status() + " for subject " + subject + ": "
                                + answer.words() + "."
                                + (answer.serverFailed() ? " It is asked again at the next attempt." : "");
                };
        return new SchemaRegistryException(message, subject, answer.status(), answer.serverFailed(), null);
    }

    static SchemaRegistryException otherLatest(RegistrySettings settings, String subject, RegistryAnswer latest) {
        String message = "Version " + latest.field("version").asText("?") + " of subject " + subject
                + " (schema id " + latest.field("id").asText("?")
                + ") has other fields than the rows read. Register the rows' schema as the latest version, or set "
                + settings.converter() + ".use.latest.version=false.";
        return new SchemaRegistryException(message, subject, latest.status(), false, null);
    }

    static SchemaRegistryException noRegistry(RegistrySettings settings, String subject, RegistryAnswer answer) {
        String message = "What answers at " + answer.url() + " is no schema registry: asked about subject " + subject
                + ", it said HTTP " + answer.status() + " and nothing that a registry says. Check the path in "
                + settings.converter() + ".schema.registry.url.";
        return new SchemaRegistryException(message, subject, answer.status(), false, null);
    }

    static boolean isUnknownHost(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }
}
