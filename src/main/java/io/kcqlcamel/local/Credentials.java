package io.kcqlcamel.local;

/** A user name and a password; the password stays out of {@link #toString()}. */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return user + ":***";
    }
}
